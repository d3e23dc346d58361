CREATE TABLE `pairing` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`type` text NOT NULL,
	`local_term` text NOT NULL,
	`a_kind` text NOT NULL,
	`a_id` integer NOT NULL,
	`b_kind` text NOT NULL,
	`b_id` integer NOT NULL,
	`campaign_id` integer,
	`park_id` integer,
	`region_code` text NOT NULL,
	`status` text DEFAULT 'PROPOSED' NOT NULL,
	`proposed_by_side` text,
	`proposed_at` integer,
	`a_confirmed_at` integer,
	`b_confirmed_at` integer,
	`a_confirmed_by` text,
	`b_confirmed_by` text,
	`started_on` text,
	`ended_on` text,
	`end_reason` text,
	`last_activity_on` text,
	`note` text,
	`publication_status` text DEFAULT 'DRAFT' NOT NULL,
	`submitted_by` text,
	`publication_reason` text,
	`published_no` integer,
	`is_illustrative` integer DEFAULT 0 NOT NULL,
	`source_document_id` integer,
	`source_text` text,
	`as_of` text,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`park_id`) REFERENCES `park`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_document_id`) REFERENCES `source_document`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "pairing_type_code" CHECK("type" IN ('ENTERPRISE_VILLAGE', 'COMMUNITY_ENTERPRISE', 'SCHOOL_ENTERPRISE', 'RESIDENT_UNIT', 'CADRE_ENTERPRISE', 'CONTACT_POINT', 'CHAIN')),
	CONSTRAINT "pairing_a_kind_code" CHECK("a_kind" IN ('ENTERPRISE', 'VILLAGE', 'COMMUNITY', 'ORGANISATION', 'SCHOOL', 'RESIDENT_UNIT')),
	CONSTRAINT "pairing_b_kind_code" CHECK("b_kind" IN ('ENTERPRISE', 'VILLAGE', 'COMMUNITY', 'ORGANISATION', 'SCHOOL', 'RESIDENT_UNIT')),
	CONSTRAINT "pairing_status_code" CHECK("status" IN ('PROPOSED', 'A_ACCEPTED', 'B_ACCEPTED', 'ACTIVE', 'SUSPENDED', 'ENDED', 'REJECTED', 'WITHDRAWN')),
	CONSTRAINT "pairing_end_reason_code" CHECK("end_reason" IN ('TERM_EXPIRED', 'PARTY_LEFT', 'ENTERPRISE_STOPPED', 'ORG_REVOKED', 'VILLAGE_MERGED')),
	CONSTRAINT "pairing_publication_status_code" CHECK("publication_status" IN ('DRAFT', 'PENDING', 'RETURNED', 'PUBLISHED', 'SUSPENDED', 'CLOSED')),
	CONSTRAINT "pairing_proposed_by_side_code" CHECK("proposed_by_side" IN ('A', 'B')),
	CONSTRAINT "pairing_is_illustrative_flag" CHECK("is_illustrative" IN (0, 1)),
	CONSTRAINT "pairing_region_code_digits" CHECK(length("region_code") IN (6, 9, 12) AND "region_code" NOT GLOB '*[^0-9]*'),
	CONSTRAINT "pairing_two_parties" CHECK("a_kind" <> "b_kind" OR "a_id" <> "b_id"),
	CONSTRAINT "pairing_two_accounts" CHECK("a_confirmed_by" <> "b_confirmed_by")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pairing_public_id_unique` ON `pairing` (`public_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `pairing_open` ON `pairing` (`type`,`a_kind`,`a_id`,`b_kind`,`b_id`) WHERE "status" NOT IN ('REJECTED', 'WITHDRAWN', 'ENDED');--> statement-breakpoint
CREATE INDEX `pairing_region` ON `pairing` (`publication_status`,`is_illustrative`,`region_code`);--> statement-breakpoint
CREATE INDEX `pairing_type` ON `pairing` (`type`,`region_code`);--> statement-breakpoint
CREATE INDEX `pairing_status` ON `pairing` (`status`,`region_code`);--> statement-breakpoint
CREATE INDEX `pairing_a` ON `pairing` (`a_kind`,`a_id`,`status`);--> statement-breakpoint
CREATE INDEX `pairing_b` ON `pairing` (`b_kind`,`b_id`,`status`);--> statement-breakpoint
CREATE INDEX `pairing_campaign` ON `pairing` (`campaign_id`);--> statement-breakpoint
CREATE INDEX `pairing_park` ON `pairing` (`park_id`);--> statement-breakpoint
CREATE INDEX `pairing_published_no` ON `pairing` (`published_no`);--> statement-breakpoint
CREATE TABLE `pairing_activity` (
	`id` integer PRIMARY KEY NOT NULL,
	`pairing_id` integer NOT NULL,
	`kind` text NOT NULL,
	`happened_on` text NOT NULL,
	`summary` text NOT NULL,
	`amount_fen` integer,
	`created_at` integer NOT NULL,
	`is_illustrative` integer DEFAULT 0 NOT NULL,
	`source_document_id` integer,
	`source_text` text,
	`as_of` text,
	FOREIGN KEY (`pairing_id`) REFERENCES `pairing`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`source_document_id`) REFERENCES `source_document`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "pairing_activity_kind_code" CHECK("kind" IN ('JOINT', 'AID', 'JOBS', 'DONATION', 'ENVIRONMENT')),
	CONSTRAINT "pairing_activity_is_illustrative_flag" CHECK("is_illustrative" IN (0, 1))
);
--> statement-breakpoint
CREATE INDEX `pairing_activity_pairing` ON `pairing_activity` (`pairing_id`,`happened_on`);--> statement-breakpoint
CREATE TABLE `contact_point` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`level` text NOT NULL,
	`status` text NOT NULL,
	`organisation_id` integer,
	`enterprise_id` integer,
	`park_id` integer,
	`region_code` text NOT NULL,
	`office_title` text NOT NULL,
	`publication_status` text DEFAULT 'DRAFT' NOT NULL,
	`submitted_by` text,
	`publication_reason` text,
	`published_no` integer,
	`is_illustrative` integer DEFAULT 0 NOT NULL,
	`source_document_id` integer,
	`source_text` text,
	`as_of` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprise`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`park_id`) REFERENCES `park`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_document_id`) REFERENCES `source_document`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "contact_point_level_code" CHECK("level" IN ('CITY', 'COUNTY', 'PARK')),
	CONSTRAINT "contact_point_status_code" CHECK("status" IN ('CONTACT', 'DEMONSTRATION')),
	CONSTRAINT "contact_point_publication_status_code" CHECK("publication_status" IN ('DRAFT', 'PENDING', 'RETURNED', 'PUBLISHED', 'SUSPENDED', 'CLOSED')),
	CONSTRAINT "contact_point_is_illustrative_flag" CHECK("is_illustrative" IN (0, 1)),
	CONSTRAINT "contact_point_region_code_digits" CHECK(length("region_code") IN (6, 9, 12) AND "region_code" NOT GLOB '*[^0-9]*')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contact_point_public_id_unique` ON `contact_point` (`public_id`);--> statement-breakpoint
CREATE INDEX `contact_point_region` ON `contact_point` (`region_code`,`publication_status`);--> statement-breakpoint
CREATE INDEX `contact_point_organisation` ON `contact_point` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `contact_point_enterprise` ON `contact_point` (`enterprise_id`);--> statement-breakpoint
CREATE TABLE `activity` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`name` text NOT NULL,
	`kind_text` text NOT NULL,
	`region_code` text NOT NULL,
	`park_id` integer,
	`position_id` integer,
	`place_text` text,
	`starts_on` text,
	`ends_on` text,
	`capacity` integer,
	`open_to_public` integer,
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
	FOREIGN KEY (`position_id`) REFERENCES `position`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_document_id`) REFERENCES `source_document`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "activity_publication_status_code" CHECK("publication_status" IN ('DRAFT', 'PENDING', 'RETURNED', 'PUBLISHED', 'SUSPENDED', 'CLOSED')),
	CONSTRAINT "activity_open_to_public_flag" CHECK("open_to_public" IN (0, 1)),
	CONSTRAINT "activity_is_illustrative_flag" CHECK("is_illustrative" IN (0, 1)),
	CONSTRAINT "activity_region_code_digits" CHECK(length("region_code") IN (6, 9, 12) AND "region_code" NOT GLOB '*[^0-9]*')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `activity_public_id_unique` ON `activity` (`public_id`);--> statement-breakpoint
CREATE INDEX `activity_region` ON `activity` (`region_code`,`starts_on`);--> statement-breakpoint
CREATE INDEX `activity_position` ON `activity` (`position_id`,`starts_on`);--> statement-breakpoint
CREATE TABLE `activity_subject` (
	`activity_id` integer NOT NULL,
	`kind` text NOT NULL,
	`record_id` integer NOT NULL,
	`role_text` text NOT NULL,
	`stop_no` integer,
	PRIMARY KEY(`activity_id`, `kind`, `record_id`),
	FOREIGN KEY (`activity_id`) REFERENCES `activity`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "activity_subject_kind_code" CHECK("kind" IN ('PARK', 'SITE', 'CLUSTER', 'ORGANISATION', 'ENTERPRISE', 'VILLAGE', 'PAIRING', 'GRID', 'FIGURE', 'DOCUMENT', 'CAMPAIGN', 'BRAND', 'CONTACT_POINT', 'SERVICE_ITEM', 'PHOTO', 'REPORT', 'RATING', 'IMPORT_BATCH', 'HONOUR', 'ACTIVITY', 'PARTNER_UNIT', 'SERVICE_CASE', 'SUPERVISION_ITEM', 'LOCATION_CHANGE', 'DISPLAY_TOKEN'))
);
--> statement-breakpoint
CREATE INDEX `activity_subject_record` ON `activity_subject` (`kind`,`record_id`);