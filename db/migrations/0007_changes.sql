CREATE TABLE `revision` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`record_id` integer NOT NULL,
	`public_id` text NOT NULL,
	`version` integer NOT NULL,
	`region_code` text NOT NULL,
	`state` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer,
	`who` text NOT NULL,
	`why` text NOT NULL,
	`audit_seq` integer,
	CONSTRAINT "revision_kind_code" CHECK("kind" IN ('PARK', 'SITE', 'CLUSTER', 'ORGANISATION', 'ENTERPRISE', 'VILLAGE', 'PAIRING', 'GRID', 'FIGURE', 'DOCUMENT', 'CAMPAIGN', 'BRAND', 'CONTACT_POINT', 'SERVICE_ITEM', 'PHOTO', 'REPORT', 'RATING', 'IMPORT_BATCH', 'HONOUR', 'ACTIVITY', 'PARTNER_UNIT', 'SERVICE_CASE', 'SUPERVISION_ITEM', 'LOCATION_CHANGE', 'DISPLAY_TOKEN'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `revision_version` ON `revision` (`kind`,`record_id`,`version`);--> statement-breakpoint
CREATE INDEX `revision_record` ON `revision` (`kind`,`record_id`,`valid_from`);--> statement-breakpoint
CREATE INDEX `revision_region` ON `revision` (`kind`,`region_code`,`valid_from`);--> statement-breakpoint
CREATE TABLE `audit_log` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`who` text NOT NULL,
	`action` text NOT NULL,
	`kind` text,
	`public_id` text,
	`region_code` text,
	`result` text NOT NULL,
	`ip` text,
	`detail` text NOT NULL,
	`prev_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_log_hash_unique` ON `audit_log` (`hash`);--> statement-breakpoint
CREATE INDEX `audit_log_record` ON `audit_log` (`kind`,`public_id`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_log_at` ON `audit_log` (`at`);--> statement-breakpoint
CREATE INDEX `audit_log_who` ON `audit_log` (`who`,`at`);--> statement-breakpoint
CREATE TABLE `publication_counter` (
	`id` integer PRIMARY KEY NOT NULL,
	`value` integer NOT NULL,
	CONSTRAINT "publication_counter_single" CHECK("id" = 1)
);
--> statement-breakpoint
CREATE TABLE `publication_tombstone` (
	`kind` text NOT NULL,
	`record_id` integer NOT NULL,
	`public_id` text NOT NULL,
	`published_no` integer NOT NULL,
	`withdrawn_at` integer NOT NULL,
	PRIMARY KEY(`kind`, `record_id`),
	CONSTRAINT "publication_tombstone_kind_code" CHECK("kind" IN ('PARK', 'SITE', 'CLUSTER', 'ORGANISATION', 'ENTERPRISE', 'VILLAGE', 'PAIRING', 'GRID', 'FIGURE', 'DOCUMENT', 'CAMPAIGN', 'BRAND', 'CONTACT_POINT', 'SERVICE_ITEM', 'PHOTO', 'REPORT', 'RATING', 'IMPORT_BATCH', 'HONOUR', 'ACTIVITY', 'PARTNER_UNIT', 'SERVICE_CASE', 'SUPERVISION_ITEM', 'LOCATION_CHANGE', 'DISPLAY_TOKEN'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `publication_tombstone_no` ON `publication_tombstone` (`published_no`,`kind`,`record_id`);--> statement-breakpoint
CREATE TABLE `location_change` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`position_id` integer NOT NULL,
	`status` text NOT NULL,
	`lng` real,
	`lat` real,
	`mx` integer,
	`my` integer,
	`precision` text,
	`coord_system_entered` text,
	`point_entered` text,
	`geocode_source` text,
	`patch` text DEFAULT '{}' NOT NULL,
	`reason` text,
	`seen_version` integer NOT NULL,
	`moved_m` real,
	`created_by` text NOT NULL,
	`submitted_by` text,
	`decided_by` text,
	`decided_at` integer,
	`return_reason` text,
	FOREIGN KEY (`position_id`) REFERENCES `position`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "location_change_status_code" CHECK("status" IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'RETURNED')),
	CONSTRAINT "location_change_second_person" CHECK("decided_by" <> "submitted_by"),
	CONSTRAINT "location_change_precision_code" CHECK("precision" IN ('SURVEYED', 'GEOCODED', 'STREET', 'TOWNSHIP', 'PARK_CENTROID', 'COUNTY_CENTROID', 'ILLUSTRATIVE')),
	CONSTRAINT "location_change_coord_system_entered_code" CHECK("coord_system_entered" IN ('WGS84', 'CGCS2000', 'GCJ02', 'BD09')),
	CONSTRAINT "location_change_point_whole" CHECK(("lng" IS NULL) = ("lat" IS NULL) AND ("lng" IS NULL) = ("mx" IS NULL) AND ("lng" IS NULL) = ("my" IS NULL) AND ("lng" IS NULL OR ("precision" IS NOT NULL AND "lng" BETWEEN -180 AND 180 AND "lat" BETWEEN -85.06 AND 85.06)))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `location_change_public_id_unique` ON `location_change` (`public_id`);--> statement-breakpoint
CREATE INDEX `location_change_position` ON `location_change` (`position_id`,`status`);--> statement-breakpoint
CREATE INDEX `location_change_status` ON `location_change` (`status`,`created_at`);--> statement-breakpoint
CREATE TABLE `rollup` (
	`scope_kind` text NOT NULL,
	`scope_code` text NOT NULL,
	`metric` text NOT NULL,
	`registered` integer NOT NULL,
	`illustrative` integer NOT NULL,
	PRIMARY KEY(`scope_kind`, `scope_code`, `metric`),
	CONSTRAINT "rollup_scope_kind_code" CHECK("scope_kind" IN ('REGION', 'PARK')),
	CONSTRAINT "rollup_metric_code" CHECK("metric" IN ('PARKS', 'SITES', 'SITES_CENTER', 'SITES_FEATURED', 'SITES_ORDINARY', 'SITES_VERIFIED', 'SITES_UP_TO_STANDARD', 'STATIONS', 'ORGS', 'ORGS_WORKING_COMMITTEE', 'ORGS_COMMITTEE', 'ORGS_GENERAL_BRANCH', 'ORGS_BRANCH', 'ORGS_JOINT_BRANCH', 'ORGS_GROUP', 'ORGS_REVOKED', 'ENTERPRISES', 'ENTERPRISES_COVERED', 'ENTERPRISES_ABOVE_SCALE', 'ENTERPRISES_PAIRED', 'SOCIAL_ORGS', 'SOCIAL_ORGS_COVERED', 'VILLAGES', 'VILLAGES_PAIRED', 'PAIRINGS', 'GRIDS'))
);
--> statement-breakpoint
CREATE TABLE `rollup_day` (
	`scope_kind` text NOT NULL,
	`scope_code` text NOT NULL,
	`metric` text NOT NULL,
	`day` text NOT NULL,
	`registered` integer NOT NULL,
	`illustrative` integer NOT NULL,
	PRIMARY KEY(`scope_kind`, `scope_code`, `metric`, `day`),
	CONSTRAINT "rollup_day_scope_kind_code" CHECK("scope_kind" IN ('REGION', 'PARK')),
	CONSTRAINT "rollup_day_metric_code" CHECK("metric" IN ('PARKS', 'SITES', 'SITES_CENTER', 'SITES_FEATURED', 'SITES_ORDINARY', 'SITES_VERIFIED', 'SITES_UP_TO_STANDARD', 'STATIONS', 'ORGS', 'ORGS_WORKING_COMMITTEE', 'ORGS_COMMITTEE', 'ORGS_GENERAL_BRANCH', 'ORGS_BRANCH', 'ORGS_JOINT_BRANCH', 'ORGS_GROUP', 'ORGS_REVOKED', 'ENTERPRISES', 'ENTERPRISES_COVERED', 'ENTERPRISES_ABOVE_SCALE', 'ENTERPRISES_PAIRED', 'SOCIAL_ORGS', 'SOCIAL_ORGS_COVERED', 'VILLAGES', 'VILLAGES_PAIRED', 'PAIRINGS', 'GRIDS'))
);
--> statement-breakpoint
CREATE TABLE `rollup_delta` (
	`id` integer PRIMARY KEY NOT NULL,
	`scope_kind` text NOT NULL,
	`scope_code` text NOT NULL,
	`metric` text NOT NULL,
	`registered` integer NOT NULL,
	`illustrative` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `search_doc` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`public_id` text NOT NULL,
	`title` text NOT NULL,
	`subtitle` text NOT NULL,
	`region_code` text,
	`is_illustrative` integer NOT NULL,
	`is_public` integer NOT NULL,
	`weight` integer DEFAULT 0 NOT NULL,
	`tokens` text NOT NULL,
	`context` text DEFAULT '' NOT NULL,
	`initials` text NOT NULL,
	CONSTRAINT "search_doc_kind_code" CHECK("kind" IN ('REGION', 'PARK', 'SITE', 'ORGANISATION', 'ENTERPRISE', 'VILLAGE', 'FIGURE')),
	CONSTRAINT "search_doc_is_illustrative_flag" CHECK("is_illustrative" IN (0, 1)),
	CONSTRAINT "search_doc_is_public_flag" CHECK("is_public" IN (0, 1))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_doc_record` ON `search_doc` (`kind`,`public_id`);--> statement-breakpoint
CREATE INDEX `search_doc_region` ON `search_doc` (`region_code`,`kind`);--> statement-breakpoint
CREATE TABLE `import_batch` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`kind` text NOT NULL,
	`file_name` text NOT NULL,
	`file_sha256` text NOT NULL,
	`status` text NOT NULL,
	`row_count` integer NOT NULL,
	`error_count` integer DEFAULT 0 NOT NULL,
	`mapping` text DEFAULT '{}' NOT NULL,
	`region_code` text,
	`created_by` text NOT NULL,
	`submitted_by` text,
	`approved_by` text,
	`return_reason` text,
	`committed_at` integer,
	`rolled_back_at` integer,
	`revisions_hash` text,
	CONSTRAINT "import_batch_kind_code" CHECK("kind" IN ('PARK', 'SITE', 'CLUSTER', 'ORGANISATION', 'ENTERPRISE', 'VILLAGE', 'PAIRING', 'GRID', 'FIGURE', 'DOCUMENT', 'CAMPAIGN', 'BRAND', 'CONTACT_POINT', 'SERVICE_ITEM', 'PHOTO', 'REPORT', 'RATING', 'IMPORT_BATCH', 'HONOUR', 'ACTIVITY', 'PARTNER_UNIT', 'SERVICE_CASE', 'SUPERVISION_ITEM', 'LOCATION_CHANGE', 'DISPLAY_TOKEN')),
	CONSTRAINT "import_batch_status_code" CHECK("status" IN ('STAGING', 'SUBMITTED', 'COMMITTED', 'ROLLED_BACK', 'DISCARDED')),
	CONSTRAINT "import_batch_second_person" CHECK("approved_by" <> "submitted_by")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `import_batch_public_id_unique` ON `import_batch` (`public_id`);--> statement-breakpoint
CREATE INDEX `import_batch_status` ON `import_batch` (`status`,`created_at`);--> statement-breakpoint
CREATE INDEX `import_batch_created_by` ON `import_batch` (`created_by`,`created_at`);--> statement-breakpoint
CREATE TABLE `import_row` (
	`batch_id` integer NOT NULL,
	`row_no` integer NOT NULL,
	`raw` text NOT NULL,
	`record` text,
	`action` text NOT NULL,
	`problems` text DEFAULT '[]' NOT NULL,
	`record_id` integer,
	`seen_version` integer,
	PRIMARY KEY(`batch_id`, `row_no`),
	FOREIGN KEY (`batch_id`) REFERENCES `import_batch`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "import_row_action_code" CHECK("action" IN ('CREATE', 'UPDATE', 'SKIP', 'ERROR'))
);
--> statement-breakpoint
CREATE INDEX `import_row_action` ON `import_row` (`batch_id`,`action`);