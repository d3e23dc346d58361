CREATE TABLE `dues_entry` (
	`organisation_id` integer NOT NULL,
	`month` text NOT NULL,
	`edition` integer NOT NULL,
	`owed` integer,
	`paid` integer,
	`entered_by` text NOT NULL,
	`entered_at` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `month`, `edition`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "dues_entry_month" CHECK("month" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
	CONSTRAINT "dues_entry_counts" CHECK(("owed" IS NULL) = ("paid" IS NULL) AND ("owed" IS NULL OR "paid" BETWEEN 0 AND "owed"))
);
--> statement-breakpoint
-- What was entered is never changed: another edition takes its place.
CREATE TRIGGER `dues_entry_no_update` BEFORE UPDATE ON `dues_entry`
BEGIN
  SELECT RAISE(ABORT, 'dues_entry is immutable: enter another edition');
END;
--> statement-breakpoint
UPDATE `meta` SET `value` = '0028_dues_entries' WHERE `key` = 'schema_version';
