CREATE TABLE `park` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`name` text NOT NULL,
	`short_name` text NOT NULL,
	`type` text NOT NULL,
	`code` text,
	`parent_id` integer,
	`region_code` text NOT NULL,
	`lng` real,
	`lat` real,
	`mx` integer,
	`my` integer,
	`precision` text,
	`coord_system_entered` text,
	`point_entered` text,
	`geocode_source` text,
	`industry_tags` text DEFAULT '[]' NOT NULL,
	`boundary` text,
	`contact_phone` text,
	`term_note` text,
	`note` text,
	`publication_status` text DEFAULT 'DRAFT' NOT NULL,
	`submitted_by` text,
	`publication_reason` text,
	`published_no` integer,
	`is_illustrative` integer DEFAULT 0 NOT NULL,
	`source_document_id` integer,
	`source_text` text,
	`as_of` text,
	FOREIGN KEY (`parent_id`) REFERENCES `park`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_document_id`) REFERENCES `source_document`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "park_type_code" CHECK("type" IN ('DEV_ZONE', 'HITECH', 'CLUSTER', 'REFORM_ZONE', 'SUBPARK', 'INCUBATOR')),
	CONSTRAINT "park_publication_status_code" CHECK("publication_status" IN ('DRAFT', 'PENDING', 'RETURNED', 'PUBLISHED', 'SUSPENDED', 'CLOSED')),
	CONSTRAINT "park_precision_code" CHECK("precision" IN ('SURVEYED', 'GEOCODED', 'STREET', 'TOWNSHIP', 'PARK_CENTROID', 'COUNTY_CENTROID', 'ILLUSTRATIVE')),
	CONSTRAINT "park_coord_system_entered_code" CHECK("coord_system_entered" IN ('WGS84', 'CGCS2000', 'GCJ02', 'BD09')),
	CONSTRAINT "park_point_whole" CHECK(("lng" IS NULL) = ("lat" IS NULL) AND ("lng" IS NULL) = ("mx" IS NULL) AND ("lng" IS NULL) = ("my" IS NULL) AND ("lng" IS NULL OR ("precision" IS NOT NULL AND "lng" BETWEEN -180 AND 180 AND "lat" BETWEEN -85.06 AND 85.06))),
	CONSTRAINT "park_is_illustrative_flag" CHECK("is_illustrative" IN (0, 1)),
	CONSTRAINT "park_region_code_digits" CHECK(length("region_code") IN (6, 9, 12) AND "region_code" NOT GLOB '*[^0-9]*')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `park_public_id_unique` ON `park` (`public_id`);--> statement-breakpoint
CREATE INDEX `park_region` ON `park` (`publication_status`,`is_illustrative`,`region_code`);--> statement-breakpoint
CREATE INDEX `park_type` ON `park` (`type`,`region_code`);--> statement-breakpoint
CREATE INDEX `park_parent` ON `park` (`parent_id`);--> statement-breakpoint
CREATE INDEX `park_name` ON `park` (`publication_status`,`is_illustrative`,`name`);--> statement-breakpoint
CREATE INDEX `park_published_no` ON `park` (`published_no`);--> statement-breakpoint
CREATE TABLE `park_event` (
	`id` integer PRIMARY KEY NOT NULL,
	`park_id` integer NOT NULL,
	`happened_on` text NOT NULL,
	`text` text NOT NULL,
	`source_document_id` integer,
	`source_text` text,
	`as_of` text,
	FOREIGN KEY (`park_id`) REFERENCES `park`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_document_id`) REFERENCES `source_document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `park_event_park` ON `park_event` (`park_id`,`happened_on`);--> statement-breakpoint
CREATE TABLE `alias` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`record_id` integer NOT NULL,
	`name` text NOT NULL,
	`reason` text DEFAULT 'OTHER_NAME' NOT NULL,
	CONSTRAINT "alias_kind_code" CHECK("kind" IN ('PARK', 'SITE', 'CLUSTER', 'ORGANISATION', 'ENTERPRISE', 'VILLAGE', 'PAIRING', 'GRID', 'FIGURE', 'DOCUMENT', 'CAMPAIGN', 'BRAND', 'CONTACT_POINT', 'SERVICE_ITEM', 'PHOTO', 'REPORT', 'RATING', 'IMPORT_BATCH', 'HONOUR', 'ACTIVITY', 'PARTNER_UNIT', 'SERVICE_CASE', 'SUPERVISION_ITEM', 'LOCATION_CHANGE', 'DISPLAY_TOKEN')),
	CONSTRAINT "alias_reason_code" CHECK("reason" IN ('SHORT_NAME', 'FORMER_NAME', 'OTHER_NAME', 'SCAN_ERROR'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `alias_record` ON `alias` (`kind`,`record_id`,`name`);--> statement-breakpoint
CREATE INDEX `alias_name` ON `alias` (`name`);--> statement-breakpoint
CREATE TABLE `brand` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`name` text NOT NULL,
	`region_code` text NOT NULL,
	`note` text,
	`publication_status` text DEFAULT 'DRAFT' NOT NULL,
	`submitted_by` text,
	`publication_reason` text,
	`published_no` integer,
	`is_illustrative` integer DEFAULT 0 NOT NULL,
	`source_document_id` integer,
	`source_text` text,
	`as_of` text,
	FOREIGN KEY (`source_document_id`) REFERENCES `source_document`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "brand_publication_status_code" CHECK("publication_status" IN ('DRAFT', 'PENDING', 'RETURNED', 'PUBLISHED', 'SUSPENDED', 'CLOSED')),
	CONSTRAINT "brand_is_illustrative_flag" CHECK("is_illustrative" IN (0, 1)),
	CONSTRAINT "brand_region_code_digits" CHECK(length("region_code") IN (6, 9, 12) AND "region_code" NOT GLOB '*[^0-9]*')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `brand_public_id_unique` ON `brand` (`public_id`);--> statement-breakpoint
CREATE INDEX `brand_region` ON `brand` (`region_code`,`publication_status`);--> statement-breakpoint
CREATE INDEX `brand_name` ON `brand` (`name`);--> statement-breakpoint
CREATE TABLE `brand_subject` (
	`brand_id` integer NOT NULL,
	`kind` text NOT NULL,
	`record_id` integer NOT NULL,
	PRIMARY KEY(`brand_id`, `kind`, `record_id`),
	FOREIGN KEY (`brand_id`) REFERENCES `brand`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "brand_subject_kind_code" CHECK("kind" IN ('PARK', 'SITE', 'CLUSTER', 'ORGANISATION', 'ENTERPRISE', 'VILLAGE', 'PAIRING', 'GRID', 'FIGURE', 'DOCUMENT', 'CAMPAIGN', 'BRAND', 'CONTACT_POINT', 'SERVICE_ITEM', 'PHOTO', 'REPORT', 'RATING', 'IMPORT_BATCH', 'HONOUR', 'ACTIVITY', 'PARTNER_UNIT', 'SERVICE_CASE', 'SUPERVISION_ITEM', 'LOCATION_CHANGE', 'DISPLAY_TOKEN'))
);
--> statement-breakpoint
CREATE INDEX `brand_subject_record` ON `brand_subject` (`kind`,`record_id`);--> statement-breakpoint
CREATE TABLE `honour` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`name` text NOT NULL,
	`region_code` text NOT NULL,
	`grade` text,
	`awarded_by` text,
	`note` text,
	`publication_status` text DEFAULT 'DRAFT' NOT NULL,
	`submitted_by` text,
	`publication_reason` text,
	`published_no` integer,
	`is_illustrative` integer DEFAULT 0 NOT NULL,
	`source_document_id` integer,
	`source_text` text,
	`as_of` text,
	FOREIGN KEY (`source_document_id`) REFERENCES `source_document`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "honour_publication_status_code" CHECK("publication_status" IN ('DRAFT', 'PENDING', 'RETURNED', 'PUBLISHED', 'SUSPENDED', 'CLOSED')),
	CONSTRAINT "honour_is_illustrative_flag" CHECK("is_illustrative" IN (0, 1)),
	CONSTRAINT "honour_region_code_digits" CHECK(length("region_code") IN (6, 9, 12) AND "region_code" NOT GLOB '*[^0-9]*')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `honour_public_id_unique` ON `honour` (`public_id`);--> statement-breakpoint
CREATE INDEX `honour_region` ON `honour` (`region_code`,`publication_status`);--> statement-breakpoint
CREATE INDEX `honour_name` ON `honour` (`name`);--> statement-breakpoint
CREATE TABLE `honour_subject` (
	`honour_id` integer NOT NULL,
	`kind` text NOT NULL,
	`record_id` integer NOT NULL,
	PRIMARY KEY(`honour_id`, `kind`, `record_id`),
	FOREIGN KEY (`honour_id`) REFERENCES `honour`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "honour_subject_kind_code" CHECK("kind" IN ('PARK', 'SITE', 'CLUSTER', 'ORGANISATION', 'ENTERPRISE', 'VILLAGE', 'PAIRING', 'GRID', 'FIGURE', 'DOCUMENT', 'CAMPAIGN', 'BRAND', 'CONTACT_POINT', 'SERVICE_ITEM', 'PHOTO', 'REPORT', 'RATING', 'IMPORT_BATCH', 'HONOUR', 'ACTIVITY', 'PARTNER_UNIT', 'SERVICE_CASE', 'SUPERVISION_ITEM', 'LOCATION_CHANGE', 'DISPLAY_TOKEN'))
);
--> statement-breakpoint
CREATE INDEX `honour_subject_record` ON `honour_subject` (`kind`,`record_id`);--> statement-breakpoint
CREATE TABLE `campaign` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`name` text NOT NULL,
	`region_code` text NOT NULL,
	`note` text,
	`publication_status` text DEFAULT 'DRAFT' NOT NULL,
	`submitted_by` text,
	`publication_reason` text,
	`published_no` integer,
	`is_illustrative` integer DEFAULT 0 NOT NULL,
	`source_document_id` integer,
	`source_text` text,
	`as_of` text,
	FOREIGN KEY (`source_document_id`) REFERENCES `source_document`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "campaign_publication_status_code" CHECK("publication_status" IN ('DRAFT', 'PENDING', 'RETURNED', 'PUBLISHED', 'SUSPENDED', 'CLOSED')),
	CONSTRAINT "campaign_is_illustrative_flag" CHECK("is_illustrative" IN (0, 1)),
	CONSTRAINT "campaign_region_code_digits" CHECK(length("region_code") IN (6, 9, 12) AND "region_code" NOT GLOB '*[^0-9]*')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `campaign_public_id_unique` ON `campaign` (`public_id`);--> statement-breakpoint
CREATE INDEX `campaign_region` ON `campaign` (`region_code`,`publication_status`);