-- What visitors say: ratings with their indicators and tally, corrections, reports, and what makes each arrive exactly once.
CREATE TABLE `correction` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`position_id` integer NOT NULL,
	`region_code` text NOT NULL,
	`kind` text NOT NULL,
	`description` text,
	`lng` real,
	`lat` real,
	`accuracy_m` real,
	`status` text NOT NULL,
	`answer` text,
	`answered_at` integer,
	`answered_by` text,
	FOREIGN KEY (`position_id`) REFERENCES `position`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "correction_kind_code" CHECK("kind" IN ('POSITION', 'HOURS', 'MOVED', 'PHONE', 'OTHER')),
	CONSTRAINT "correction_status_code" CHECK("status" IN ('SUBMITTED', 'ACCEPTED', 'ANSWERED')),
	CONSTRAINT "correction_region_code_digits" CHECK(length("region_code") IN (6, 9, 12) AND "region_code" NOT GLOB '*[^0-9]*'),
	CONSTRAINT "correction_point_whole" CHECK(("lng" IS NULL) = ("lat" IS NULL) AND ("lng" IS NULL OR ("lng" BETWEEN -180 AND 180 AND "lat" BETWEEN -90 AND 90)))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `correction_public_id_unique` ON `correction` (`public_id`);--> statement-breakpoint
CREATE INDEX `correction_position` ON `correction` (`position_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `correction_region` ON `correction` (`region_code`,`status`);--> statement-breakpoint
CREATE INDEX `correction_status` ON `correction` (`status`,`created_at`);--> statement-breakpoint
CREATE TABLE `rating_tally` (
	`position_id` integer PRIMARY KEY NOT NULL,
	`satisfied` integer NOT NULL,
	`total` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`position_id`) REFERENCES `position`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "rating_tally_within" CHECK("satisfied" BETWEEN 0 AND "total")
);
--> statement-breakpoint
CREATE TABLE `service_code` (
	`id` integer PRIMARY KEY NOT NULL,
	`code_hash` text NOT NULL,
	`position_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer,
	`issued_by` text NOT NULL,
	FOREIGN KEY (`position_id`) REFERENCES `position`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `service_code_code_hash_unique` ON `service_code` (`code_hash`);--> statement-breakpoint
CREATE INDEX `service_code_position` ON `service_code` (`position_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `submission` (
	`key_hash` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`ticket_hash` text,
	`record_id` text NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "submission_kind_code" CHECK("kind" IN ('RATING', 'ADDITION', 'CORRECTION', 'REPORT'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `submission_ticket_hash_unique` ON `submission` (`ticket_hash`);--> statement-breakpoint
CREATE INDEX `submission_record` ON `submission` (`record_id`);--> statement-breakpoint
CREATE TABLE `visitor_limit` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `visitor_limit_expires` ON `visitor_limit` (`expires_at`);--> statement-breakpoint
CREATE TABLE `visitor_salt` (
	`day` text PRIMARY KEY NOT NULL,
	`salt` text NOT NULL
);
--> statement-breakpoint
-- Made anew because its list of owners grows; no other table refers to it.
CREATE TABLE `__new_photo` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`owner_kind` text,
	`owner_id` integer,
	`object_key` text NOT NULL,
	`mime` text NOT NULL,
	`size` integer NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`sha256` text NOT NULL,
	`alt` text NOT NULL,
	`data_level` text NOT NULL,
	`state` text NOT NULL,
	`token_hash` text,
	`sort_no` integer DEFAULT 0 NOT NULL,
	`uploaded_by` text,
	CONSTRAINT "photo_owner_kind_code" CHECK("owner_kind" IN ('PARK', 'SITE', 'CLUSTER', 'ORGANISATION', 'ENTERPRISE', 'VILLAGE', 'PAIRING', 'GRID', 'FIGURE', 'DOCUMENT', 'CAMPAIGN', 'BRAND', 'CONTACT_POINT', 'SERVICE_ITEM', 'PHOTO', 'REPORT', 'RATING', 'IMPORT_BATCH', 'HONOUR', 'ACTIVITY', 'PARTNER_UNIT', 'SERVICE_CASE', 'SUPERVISION_ITEM', 'LOCATION_CHANGE', 'DISPLAY_TOKEN', 'CORRECTION')),
	CONSTRAINT "photo_data_level_code" CHECK("data_level" IN ('PUBLIC', 'INTERNAL', 'RESTRICTED')),
	CONSTRAINT "photo_state_code" CHECK("state" IN ('UPLOADED', 'ATTACHED', 'WITHDRAWN')),
	CONSTRAINT "photo_size_limit" CHECK("size" BETWEEN 1 AND 1048576)
);
--> statement-breakpoint
INSERT INTO `__new_photo`("id", "public_id", "version", "created_at", "updated_at", "owner_kind", "owner_id", "object_key", "mime", "size", "width", "height", "sha256", "alt", "data_level", "state", "sort_no", "uploaded_by") SELECT "id", "public_id", "version", "created_at", "updated_at", "owner_kind", "owner_id", "object_key", "mime", "size", "width", "height", "sha256", "alt", "data_level", "state", "sort_no", "uploaded_by" FROM `photo`;--> statement-breakpoint
DROP TABLE `photo`;--> statement-breakpoint
ALTER TABLE `__new_photo` RENAME TO `photo`;--> statement-breakpoint
CREATE UNIQUE INDEX `photo_public_id_unique` ON `photo` (`public_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `photo_object_key_unique` ON `photo` (`object_key`);--> statement-breakpoint
CREATE INDEX `photo_owner` ON `photo` (`owner_kind`,`owner_id`,`sort_no`);--> statement-breakpoint
CREATE INDEX `photo_state` ON `photo` (`state`,`created_at`);--> statement-breakpoint
ALTER TABLE `rating` ADD `good` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `rating` ADD `bad` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `rating` ADD `consent_at` integer;--> statement-breakpoint
CREATE INDEX `rating_contact` ON `rating` (`closed_at`) WHERE "contact_sealed" IS NOT NULL;--> statement-breakpoint
ALTER TABLE `report` ADD `accuracy_m` real;--> statement-breakpoint
CREATE INDEX `report_point` ON `report` (`mx`,`my`);--> statement-breakpoint
CREATE INDEX `region_boundary_box` ON `region_boundary` (`west`,`east`,`south`,`north`,`code`);
--> statement-breakpoint
UPDATE `meta` SET `value` = '0012_visitor_voice' WHERE `key` = 'schema_version' AND `value` < '0012_visitor_voice';
