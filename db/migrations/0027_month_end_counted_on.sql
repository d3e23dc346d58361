ALTER TABLE `month_end` ADD `counted_on` text;--> statement-breakpoint
UPDATE `meta` SET `value` = '0027_month_end_counted_on' WHERE `key` = 'schema_version';
