CREATE TABLE `region` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`short_name` text NOT NULL,
	`full_name` text NOT NULL,
	`level` text NOT NULL,
	`parent_code` text,
	`child_count` integer DEFAULT 0 NOT NULL,
	`centre_lng` real,
	`centre_lat` real,
	`west` real,
	`south` real,
	`east` real,
	`north` real,
	`note` text,
	CONSTRAINT "region_level_code" CHECK("level" IN ('PROVINCE', 'CITY', 'COUNTY', 'TOWN', 'VILLAGE')),
	CONSTRAINT "region_code_digits" CHECK(length("code") IN (6, 9, 12) AND "code" NOT GLOB '*[^0-9]*')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `region_code_unique` ON `region` (`code`);--> statement-breakpoint
CREATE INDEX `region_parent` ON `region` (`parent_code`,`code`);--> statement-breakpoint
CREATE INDEX `region_level` ON `region` (`level`,`code`);--> statement-breakpoint
CREATE TABLE `region_boundary` (
	`code` text PRIMARY KEY NOT NULL,
	`geojson` text NOT NULL,
	`west` real NOT NULL,
	`south` real NOT NULL,
	`east` real NOT NULL,
	`north` real NOT NULL,
	`source` text NOT NULL,
	CONSTRAINT "region_boundary_size" CHECK(length("geojson") <= 102400)
);
--> statement-breakpoint
CREATE TABLE `calendar_day` (
	`day` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`source` text NOT NULL,
	CONSTRAINT "calendar_day_kind_code" CHECK("kind" IN ('HOLIDAY', 'WORKDAY'))
);
--> statement-breakpoint
CREATE TABLE `meta` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `loaded_set` (
	`code` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`is_illustrative` integer NOT NULL,
	`expected_total` integer,
	`row_count` integer NOT NULL,
	`digest` text NOT NULL,
	`loaded_at` integer NOT NULL,
	CONSTRAINT "loaded_set_is_illustrative_flag" CHECK("is_illustrative" IN (0, 1))
);
--> statement-breakpoint
CREATE TABLE `source_document` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`code` text NOT NULL,
	`title` text NOT NULL,
	`publisher` text,
	`place` text NOT NULL,
	`published_on` text NOT NULL,
	`licence` text,
	`note` text,
	`figure_count` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `source_document_public_id_unique` ON `source_document` (`public_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `source_document_code_unique` ON `source_document` (`code`);--> statement-breakpoint
CREATE TABLE `redirect` (
	`from_public_id` text PRIMARY KEY NOT NULL,
	`to_public_id` text NOT NULL,
	`reason` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `redirect_to` ON `redirect` (`to_public_id`);