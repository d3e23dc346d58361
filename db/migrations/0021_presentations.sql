CREATE TABLE `presentation` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`note` text,
	`region_code` text,
	`audience` text DEFAULT 'OWN' NOT NULL,
	`planned_on` text,
	`stops` text NOT NULL,
	`owner_id` text NOT NULL,
	`changed_by` text NOT NULL,
	`deleted_at` integer,
	CONSTRAINT "presentation_kind_code" CHECK("kind" IN ('VIEW', 'ROUTE')),
	CONSTRAINT "presentation_audience_code" CHECK("audience" IN ('OWN', 'REGION', 'PUBLIC')),
	CONSTRAINT "presentation_region_code_digits" CHECK(length("region_code") IN (6, 9, 12) AND "region_code" NOT GLOB '*[^0-9]*')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `presentation_public_id_unique` ON `presentation` (`public_id`);--> statement-breakpoint
CREATE INDEX `presentation_owner` ON `presentation` (`owner_id`);--> statement-breakpoint
CREATE INDEX `presentation_region` ON `presentation` (`region_code`);--> statement-breakpoint
CREATE INDEX `presentation_deleted` ON `presentation` (`deleted_at`);--> statement-breakpoint
UPDATE `meta` SET `value` = '0021_presentations' WHERE `key` = 'schema_version';
