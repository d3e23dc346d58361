CREATE INDEX `import_row_unready` ON `import_row` (`batch_id`,`row_no`) WHERE "record" IS NULL AND "action" IN ('CREATE', 'UPDATE');--> statement-breakpoint
UPDATE `meta` SET `value` = '0019_import_unready' WHERE `key` = 'schema_version';
