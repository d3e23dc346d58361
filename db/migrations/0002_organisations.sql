CREATE TABLE `org_scheme` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`region_code` text NOT NULL,
	`park_id` integer,
	`source_document_id` integer,
	`source_text` text,
	`as_of` text,
	FOREIGN KEY (`park_id`) REFERENCES `park`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_document_id`) REFERENCES `source_document`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "org_scheme_region_code_digits" CHECK(length("region_code") IN (6, 9, 12) AND "region_code" NOT GLOB '*[^0-9]*')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `org_scheme_code_unique` ON `org_scheme` (`code`);--> statement-breakpoint
CREATE INDEX `org_scheme_region` ON `org_scheme` (`region_code`);--> statement-breakpoint
CREATE TABLE `scheme_tier` (
	`scheme_code` text NOT NULL,
	`tier_no` integer NOT NULL,
	`name` text NOT NULL,
	`allowed_types` text DEFAULT '[]' NOT NULL,
	PRIMARY KEY(`scheme_code`, `tier_no`),
	FOREIGN KEY (`scheme_code`) REFERENCES `org_scheme`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `organisation` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`name` text NOT NULL,
	`short_name` text,
	`type` text NOT NULL,
	`setting` text,
	`setup_form` text,
	`scheme_code` text,
	`tier_no` integer,
	`parent_id` integer,
	`park_id` integer,
	`region_code` text NOT NULL,
	`lng` real,
	`lat` real,
	`mx` integer,
	`my` integer,
	`precision` text,
	`coord_system_entered` text,
	`point_entered` text,
	`geocode_source` text,
	`host_unit` text,
	`party_code` text,
	`status` text DEFAULT 'NORMAL' NOT NULL,
	`status_reason` text,
	`established_on` text,
	`revoked_on` text,
	`covered_unit_count` integer,
	`member_count_band` text,
	`child_count` integer DEFAULT 0 NOT NULL,
	`note` text,
	`publication_status` text DEFAULT 'DRAFT' NOT NULL,
	`submitted_by` text,
	`publication_reason` text,
	`published_no` integer,
	`is_illustrative` integer DEFAULT 0 NOT NULL,
	`source_document_id` integer,
	`source_text` text,
	`as_of` text,
	FOREIGN KEY (`scheme_code`) REFERENCES `org_scheme`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`parent_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`park_id`) REFERENCES `park`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_document_id`) REFERENCES `source_document`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "organisation_type_code" CHECK("type" IN ('WORKING_COMMITTEE', 'COMMITTEE', 'GENERAL_BRANCH', 'BRANCH', 'JOINT_BRANCH', 'GROUP')),
	CONSTRAINT "organisation_setting_code" CHECK("setting" IN ('PARK', 'BUILDING', 'BUSINESS_DISTRICT', 'ENTERPRISE', 'SOCIAL_ORG', 'NEW_BUSINESS', 'PROJECT', 'CHAIN', 'AGENCY', 'VILLAGE', 'COMMUNITY')),
	CONSTRAINT "organisation_setup_form_code" CHECK("setup_form" IN ('SINGLE', 'JOINT', 'ATTACHED')),
	CONSTRAINT "organisation_status_code" CHECK("status" IN ('NORMAL', 'HALF_STOPPED', 'STOPPED', 'ZOMBIE', 'MERGED', 'REVOKED')),
	CONSTRAINT "organisation_publication_status_code" CHECK("publication_status" IN ('DRAFT', 'PENDING', 'RETURNED', 'PUBLISHED', 'SUSPENDED', 'CLOSED')),
	CONSTRAINT "organisation_member_count_band_code" CHECK("member_count_band" IN ('UNDER_3', '3_TO_49', '50_TO_99', '100_AND_MORE')),
	CONSTRAINT "organisation_precision_code" CHECK("precision" IN ('SURVEYED', 'GEOCODED', 'STREET', 'TOWNSHIP', 'PARK_CENTROID', 'COUNTY_CENTROID', 'ILLUSTRATIVE')),
	CONSTRAINT "organisation_coord_system_entered_code" CHECK("coord_system_entered" IN ('WGS84', 'CGCS2000', 'GCJ02', 'BD09')),
	CONSTRAINT "organisation_point_whole" CHECK(("lng" IS NULL) = ("lat" IS NULL) AND ("lng" IS NULL) = ("mx" IS NULL) AND ("lng" IS NULL) = ("my" IS NULL) AND ("lng" IS NULL OR ("precision" IS NOT NULL AND "lng" BETWEEN -180 AND 180 AND "lat" BETWEEN -85.06 AND 85.06))),
	CONSTRAINT "organisation_is_illustrative_flag" CHECK("is_illustrative" IN (0, 1)),
	CONSTRAINT "organisation_region_code_digits" CHECK(length("region_code") IN (6, 9, 12) AND "region_code" NOT GLOB '*[^0-9]*')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_public_id_unique` ON `organisation` (`public_id`);--> statement-breakpoint
CREATE INDEX `organisation_region` ON `organisation` (`publication_status`,`is_illustrative`,`region_code`);--> statement-breakpoint
CREATE INDEX `organisation_scheme` ON `organisation` (`scheme_code`,`tier_no`,`is_illustrative`);--> statement-breakpoint
CREATE INDEX `organisation_parent` ON `organisation` (`parent_id`);--> statement-breakpoint
CREATE INDEX `organisation_park` ON `organisation` (`park_id`);--> statement-breakpoint
CREATE INDEX `organisation_status` ON `organisation` (`status`,`region_code`);--> statement-breakpoint
CREATE INDEX `organisation_type` ON `organisation` (`type`,`region_code`);--> statement-breakpoint
CREATE INDEX `organisation_setting` ON `organisation` (`setting`,`region_code`);--> statement-breakpoint
CREATE INDEX `organisation_name` ON `organisation` (`publication_status`,`is_illustrative`,`name`);--> statement-breakpoint
CREATE INDEX `organisation_published_no` ON `organisation` (`published_no`);--> statement-breakpoint
CREATE TABLE `enterprise` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`uscc` text,
	`uscc_override` text,
	`is_above_scale` integer,
	`chain_role` text,
	`operating_status` text DEFAULT 'OPERATING' NOT NULL,
	`park_id` integer,
	`region_code` text NOT NULL,
	`lng` real,
	`lat` real,
	`mx` integer,
	`my` integer,
	`precision` text,
	`coord_system_entered` text,
	`point_entered` text,
	`geocode_source` text,
	`address` text,
	`covered_by_org_id` integer,
	`has_instructor` integer,
	`pairing_count` integer DEFAULT 0 NOT NULL,
	`note` text,
	`publication_status` text DEFAULT 'DRAFT' NOT NULL,
	`submitted_by` text,
	`publication_reason` text,
	`published_no` integer,
	`is_illustrative` integer DEFAULT 0 NOT NULL,
	`source_document_id` integer,
	`source_text` text,
	`as_of` text,
	FOREIGN KEY (`park_id`) REFERENCES `park`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`covered_by_org_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_document_id`) REFERENCES `source_document`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "enterprise_type_code" CHECK("type" IN ('NON_PUBLIC', 'STATE_OWNED', 'SOCIAL_ORG')),
	CONSTRAINT "enterprise_chain_role_code" CHECK("chain_role" IN ('CHAIN_MASTER', 'CHAIN_CORE', 'CHAIN_MEMBER')),
	CONSTRAINT "enterprise_operating_status_code" CHECK("operating_status" IN ('OPERATING', 'HALF_STOPPED', 'STOPPED', 'ZOMBIE')),
	CONSTRAINT "enterprise_publication_status_code" CHECK("publication_status" IN ('DRAFT', 'PENDING', 'RETURNED', 'PUBLISHED', 'SUSPENDED', 'CLOSED')),
	CONSTRAINT "enterprise_precision_code" CHECK("precision" IN ('SURVEYED', 'GEOCODED', 'STREET', 'TOWNSHIP', 'PARK_CENTROID', 'COUNTY_CENTROID', 'ILLUSTRATIVE')),
	CONSTRAINT "enterprise_coord_system_entered_code" CHECK("coord_system_entered" IN ('WGS84', 'CGCS2000', 'GCJ02', 'BD09')),
	CONSTRAINT "enterprise_point_whole" CHECK(("lng" IS NULL) = ("lat" IS NULL) AND ("lng" IS NULL) = ("mx" IS NULL) AND ("lng" IS NULL) = ("my" IS NULL) AND ("lng" IS NULL OR ("precision" IS NOT NULL AND "lng" BETWEEN -180 AND 180 AND "lat" BETWEEN -85.06 AND 85.06))),
	CONSTRAINT "enterprise_is_above_scale_flag" CHECK("is_above_scale" IN (0, 1)),
	CONSTRAINT "enterprise_has_instructor_flag" CHECK("has_instructor" IN (0, 1)),
	CONSTRAINT "enterprise_is_illustrative_flag" CHECK("is_illustrative" IN (0, 1)),
	CONSTRAINT "enterprise_region_code_digits" CHECK(length("region_code") IN (6, 9, 12) AND "region_code" NOT GLOB '*[^0-9]*')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `enterprise_public_id_unique` ON `enterprise` (`public_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `enterprise_uscc` ON `enterprise` (`uscc`) WHERE "uscc" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `enterprise_region` ON `enterprise` (`publication_status`,`is_illustrative`,`region_code`);--> statement-breakpoint
CREATE INDEX `enterprise_park` ON `enterprise` (`park_id`);--> statement-breakpoint
CREATE INDEX `enterprise_covered_by` ON `enterprise` (`covered_by_org_id`);--> statement-breakpoint
CREATE INDEX `enterprise_chain_role` ON `enterprise` (`chain_role`,`region_code`);--> statement-breakpoint
CREATE INDEX `enterprise_name` ON `enterprise` (`publication_status`,`is_illustrative`,`name`);--> statement-breakpoint
CREATE INDEX `enterprise_published_no` ON `enterprise` (`published_no`);--> statement-breakpoint
CREATE TABLE `village` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`region_code` text NOT NULL,
	`park_id` integer,
	`lng` real,
	`lat` real,
	`mx` integer,
	`my` integer,
	`precision` text,
	`coord_system_entered` text,
	`point_entered` text,
	`geocode_source` text,
	`pairing_count` integer DEFAULT 0 NOT NULL,
	`note` text,
	`publication_status` text DEFAULT 'DRAFT' NOT NULL,
	`submitted_by` text,
	`publication_reason` text,
	`published_no` integer,
	`is_illustrative` integer DEFAULT 0 NOT NULL,
	`source_document_id` integer,
	`source_text` text,
	`as_of` text,
	FOREIGN KEY (`park_id`) REFERENCES `park`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_document_id`) REFERENCES `source_document`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "village_kind_code" CHECK("kind" IN ('VILLAGE', 'COMMUNITY')),
	CONSTRAINT "village_publication_status_code" CHECK("publication_status" IN ('DRAFT', 'PENDING', 'RETURNED', 'PUBLISHED', 'SUSPENDED', 'CLOSED')),
	CONSTRAINT "village_precision_code" CHECK("precision" IN ('SURVEYED', 'GEOCODED', 'STREET', 'TOWNSHIP', 'PARK_CENTROID', 'COUNTY_CENTROID', 'ILLUSTRATIVE')),
	CONSTRAINT "village_coord_system_entered_code" CHECK("coord_system_entered" IN ('WGS84', 'CGCS2000', 'GCJ02', 'BD09')),
	CONSTRAINT "village_point_whole" CHECK(("lng" IS NULL) = ("lat" IS NULL) AND ("lng" IS NULL) = ("mx" IS NULL) AND ("lng" IS NULL) = ("my" IS NULL) AND ("lng" IS NULL OR ("precision" IS NOT NULL AND "lng" BETWEEN -180 AND 180 AND "lat" BETWEEN -85.06 AND 85.06))),
	CONSTRAINT "village_is_illustrative_flag" CHECK("is_illustrative" IN (0, 1)),
	CONSTRAINT "village_region_code_digits" CHECK(length("region_code") IN (6, 9, 12) AND "region_code" NOT GLOB '*[^0-9]*')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `village_public_id_unique` ON `village` (`public_id`);--> statement-breakpoint
CREATE INDEX `village_region` ON `village` (`publication_status`,`is_illustrative`,`region_code`);--> statement-breakpoint
CREATE INDEX `village_park` ON `village` (`park_id`);--> statement-breakpoint
CREATE INDEX `village_name` ON `village` (`publication_status`,`is_illustrative`,`name`);--> statement-breakpoint
CREATE INDEX `village_published_no` ON `village` (`published_no`);--> statement-breakpoint
CREATE TABLE `partner_unit` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`region_code` text NOT NULL,
	`lng` real,
	`lat` real,
	`mx` integer,
	`my` integer,
	`precision` text,
	`coord_system_entered` text,
	`point_entered` text,
	`geocode_source` text,
	`publication_status` text DEFAULT 'DRAFT' NOT NULL,
	`submitted_by` text,
	`publication_reason` text,
	`published_no` integer,
	`is_illustrative` integer DEFAULT 0 NOT NULL,
	`source_document_id` integer,
	`source_text` text,
	`as_of` text,
	FOREIGN KEY (`source_document_id`) REFERENCES `source_document`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "partner_unit_kind_code" CHECK("kind" IN ('SCHOOL', 'RESIDENT_UNIT')),
	CONSTRAINT "partner_unit_publication_status_code" CHECK("publication_status" IN ('DRAFT', 'PENDING', 'RETURNED', 'PUBLISHED', 'SUSPENDED', 'CLOSED')),
	CONSTRAINT "partner_unit_precision_code" CHECK("precision" IN ('SURVEYED', 'GEOCODED', 'STREET', 'TOWNSHIP', 'PARK_CENTROID', 'COUNTY_CENTROID', 'ILLUSTRATIVE')),
	CONSTRAINT "partner_unit_coord_system_entered_code" CHECK("coord_system_entered" IN ('WGS84', 'CGCS2000', 'GCJ02', 'BD09')),
	CONSTRAINT "partner_unit_point_whole" CHECK(("lng" IS NULL) = ("lat" IS NULL) AND ("lng" IS NULL) = ("mx" IS NULL) AND ("lng" IS NULL) = ("my" IS NULL) AND ("lng" IS NULL OR ("precision" IS NOT NULL AND "lng" BETWEEN -180 AND 180 AND "lat" BETWEEN -85.06 AND 85.06))),
	CONSTRAINT "partner_unit_is_illustrative_flag" CHECK("is_illustrative" IN (0, 1)),
	CONSTRAINT "partner_unit_region_code_digits" CHECK(length("region_code") IN (6, 9, 12) AND "region_code" NOT GLOB '*[^0-9]*')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `partner_unit_public_id_unique` ON `partner_unit` (`public_id`);--> statement-breakpoint
CREATE INDEX `partner_unit_region` ON `partner_unit` (`publication_status`,`is_illustrative`,`region_code`);