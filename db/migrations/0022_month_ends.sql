CREATE TABLE `month_end` (
	`id` integer PRIMARY KEY NOT NULL,
	`month` text NOT NULL,
	`region_code` text NOT NULL,
	`edition` integer NOT NULL,
	`reason` text,
	`frozen_by` text NOT NULL,
	`frozen_at` integer NOT NULL,
	CONSTRAINT "month_end_region_code_digits" CHECK(length("region_code") IN (6, 9, 12) AND "region_code" NOT GLOB '*[^0-9]*'),
	CONSTRAINT "month_end_month" CHECK("month" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
	CONSTRAINT "month_end_reason" CHECK(("edition" = 1) = ("reason" IS NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `month_end_edition` ON `month_end` (`region_code`,`month`,`edition`);--> statement-breakpoint
CREATE INDEX `month_end_month_region` ON `month_end` (`month`,`region_code`);
--> statement-breakpoint
CREATE TABLE `month_end_figure` (
	`month_end_id` integer NOT NULL,
	`scope_kind` text NOT NULL,
	`scope_code` text NOT NULL,
	`metric` text NOT NULL,
	`registered` integer NOT NULL,
	`illustrative` integer NOT NULL,
	PRIMARY KEY(`month_end_id`, `scope_kind`, `scope_code`, `metric`),
	FOREIGN KEY (`month_end_id`) REFERENCES `month_end`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "month_end_figure_scope_kind_code" CHECK("scope_kind" IN ('REGION', 'PARK')),
	CONSTRAINT "month_end_figure_metric_code" CHECK("metric" IN ('PARKS', 'SITES', 'SITES_CENTER', 'SITES_FEATURED', 'SITES_ORDINARY', 'SITES_VERIFIED', 'SITES_UP_TO_STANDARD', 'STATIONS', 'ORGS', 'ORGS_WORKING_COMMITTEE', 'ORGS_COMMITTEE', 'ORGS_GENERAL_BRANCH', 'ORGS_BRANCH', 'ORGS_JOINT_BRANCH', 'ORGS_GROUP', 'ORGS_REVOKED', 'ENTERPRISES', 'ENTERPRISES_COVERED', 'ENTERPRISES_ABOVE_SCALE', 'ENTERPRISES_PAIRED', 'SOCIAL_ORGS', 'SOCIAL_ORGS_COVERED', 'VILLAGES', 'VILLAGES_PAIRED', 'PAIRINGS', 'GRIDS'))
);
--> statement-breakpoint
-- What was frozen is never changed: another edition with its reason takes its place.
CREATE TRIGGER `month_end_no_update` BEFORE UPDATE ON `month_end`
BEGIN
  SELECT RAISE(ABORT, 'month_end is immutable: freeze another edition');
END;
--> statement-breakpoint
CREATE TRIGGER `month_end_no_delete` BEFORE DELETE ON `month_end`
BEGIN
  SELECT RAISE(ABORT, 'month_end is immutable: freeze another edition');
END;
--> statement-breakpoint
CREATE TRIGGER `month_end_figure_no_update` BEFORE UPDATE ON `month_end_figure`
BEGIN
  SELECT RAISE(ABORT, 'month_end_figure is immutable: freeze another edition');
END;
--> statement-breakpoint
CREATE TRIGGER `month_end_figure_no_delete` BEFORE DELETE ON `month_end_figure`
BEGIN
  SELECT RAISE(ABORT, 'month_end_figure is immutable: freeze another edition');
END;
--> statement-breakpoint
UPDATE `meta` SET `value` = '0022_month_ends' WHERE `key` = 'schema_version';
