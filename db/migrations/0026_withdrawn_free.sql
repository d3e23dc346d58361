-- What was withdrawn keeps its code and its place among pairings, and leaves them to others.
DROP INDEX `enterprise_uscc`;--> statement-breakpoint
CREATE UNIQUE INDEX `enterprise_uscc` ON `enterprise` (`uscc`) WHERE "uscc" IS NOT NULL AND "publication_status" <> 'CLOSED';--> statement-breakpoint
DROP INDEX `pairing_open`;--> statement-breakpoint
CREATE UNIQUE INDEX `pairing_open` ON `pairing` (`type`,`a_kind`,`a_id`,`b_kind`,`b_id`) WHERE "status" NOT IN ('REJECTED', 'WITHDRAWN', 'ENDED') AND "publication_status" <> 'CLOSED';--> statement-breakpoint
ALTER TABLE `import_row` ADD `unique_key` text;--> statement-breakpoint
ALTER TABLE `import_row` ADD `newcomer_key` text;--> statement-breakpoint
UPDATE `meta` SET `value` = '0026_withdrawn_free' WHERE `key` = 'schema_version';
