ALTER TABLE `import_batch` ADD `warning_count` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `import_batch` ADD `reason` text;--> statement-breakpoint
ALTER TABLE `import_batch` ADD `submitted_at` integer;--> statement-breakpoint
ALTER TABLE `import_batch` ADD `prepared_for` text;--> statement-breakpoint
ALTER TABLE `import_batch` ADD `prepared_at` integer;--> statement-breakpoint
ALTER TABLE `import_batch` ADD `rolled_back_by` text;--> statement-breakpoint
ALTER TABLE `import_row` ADD `public_id` text;--> statement-breakpoint
UPDATE `meta` SET `value` = '0018_import_runs' WHERE `key` = 'schema_version';
