ALTER TABLE `display_token` ADD `data_level` text DEFAULT 'PUBLIC' NOT NULL CONSTRAINT "display_token_data_level_code" CHECK("data_level" IN ('PUBLIC', 'INTERNAL', 'RESTRICTED'));--> statement-breakpoint
UPDATE `meta` SET `value` = '0020_display_level' WHERE `key` = 'schema_version';
