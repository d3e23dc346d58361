CREATE TABLE `restore_line` (
	`no` integer PRIMARY KEY NOT NULL,
	`table_name` text,
	`body` text NOT NULL
);
--> statement-breakpoint
UPDATE `meta` SET `value` = '0017_restore_lines' WHERE `key` = 'schema_version';
