CREATE TABLE `service_case` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`position_id` integer NOT NULL,
	`service_item_id` integer,
	`region_code` text NOT NULL,
	`mode` text NOT NULL,
	`role` text NOT NULL,
	`opened_at` integer NOT NULL,
	`due_at` integer,
	`closed_at` integer,
	`is_illustrative` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`position_id`) REFERENCES `service_station`(`position_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`service_item_id`) REFERENCES `service_item`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "service_case_mode_code" CHECK("mode" IN ('ASSIST', 'AGENT')),
	CONSTRAINT "service_case_role_code" CHECK("role" IN ('PARK_AGENT', 'COUNTER_STAFF', 'CENTER_AGENT')),
	CONSTRAINT "service_case_is_illustrative_flag" CHECK("is_illustrative" IN (0, 1)),
	CONSTRAINT "service_case_region_code_digits" CHECK(length("region_code") IN (6, 9, 12) AND "region_code" NOT GLOB '*[^0-9]*')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `service_case_public_id_unique` ON `service_case` (`public_id`);--> statement-breakpoint
CREATE INDEX `service_case_position` ON `service_case` (`position_id`,`opened_at`);--> statement-breakpoint
CREATE INDEX `service_case_region` ON `service_case` (`region_code`,`opened_at`);--> statement-breakpoint
CREATE INDEX `service_case_item` ON `service_case` (`service_item_id`);--> statement-breakpoint
CREATE TABLE `rating` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`position_id` integer NOT NULL,
	`service_case_id` integer,
	`event_key` text NOT NULL,
	`region_code` text NOT NULL,
	`level` integer NOT NULL,
	`channel` text NOT NULL,
	`status` text NOT NULL,
	`comment` text,
	`addition` text,
	`addition_at` integer,
	`is_real_name` integer DEFAULT 0 NOT NULL,
	`contact_sealed` text,
	`verify_due_on` text,
	`answer_due_on` text,
	`extension_reason` text,
	`rectification` text,
	`answer` text,
	`answered_at` integer,
	`revisited_at` integer,
	`verified_by` text,
	`disputed_by` text,
	`dispute_reason` text,
	`invalid_reason` text,
	`rechecked_by` text,
	`is_result_public` integer DEFAULT 0 NOT NULL,
	`closed_at` integer,
	`is_illustrative` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`position_id`) REFERENCES `position`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`service_case_id`) REFERENCES `service_case`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "rating_level_range" CHECK("level" BETWEEN 1 AND 5),
	CONSTRAINT "rating_second_person" CHECK("rechecked_by" <> "disputed_by"),
	CONSTRAINT "rating_channel_code" CHECK("channel" IN ('COUNTER', 'QR', 'SMS', 'PHONE', 'WEB', 'MOBILE', 'BOX')),
	CONSTRAINT "rating_status_code" CHECK("status" IN ('SUBMITTED', 'VERIFYING', 'RECHECKING', 'RECTIFYING', 'ANSWERED', 'REVISITED', 'INVALID', 'CLOSED')),
	CONSTRAINT "rating_is_real_name_flag" CHECK("is_real_name" IN (0, 1)),
	CONSTRAINT "rating_is_result_public_flag" CHECK("is_result_public" IN (0, 1)),
	CONSTRAINT "rating_is_illustrative_flag" CHECK("is_illustrative" IN (0, 1)),
	CONSTRAINT "rating_region_code_digits" CHECK(length("region_code") IN (6, 9, 12) AND "region_code" NOT GLOB '*[^0-9]*')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rating_public_id_unique` ON `rating` (`public_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `rating_service_case_id_unique` ON `rating` (`service_case_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `rating_event_key_unique` ON `rating` (`event_key`);--> statement-breakpoint
CREATE INDEX `rating_position` ON `rating` (`position_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `rating_region` ON `rating` (`region_code`,`created_at`);--> statement-breakpoint
CREATE INDEX `rating_status` ON `rating` (`status`,`answer_due_on`);--> statement-breakpoint
CREATE TABLE `supervision_item` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`position_id` integer,
	`region_code` text NOT NULL,
	`content` text NOT NULL,
	`status` text NOT NULL,
	`at_once` integer,
	`due_at` integer,
	`result` text,
	`raised_by` text NOT NULL,
	`handled_by` text,
	`closed_at` integer,
	`is_illustrative` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`position_id`) REFERENCES `position`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "supervision_item_status_code" CHECK("status" IN ('SUBMITTED', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'DONE', 'RATED', 'REJECTED')),
	CONSTRAINT "supervision_item_at_once_flag" CHECK("at_once" IN (0, 1)),
	CONSTRAINT "supervision_item_is_illustrative_flag" CHECK("is_illustrative" IN (0, 1)),
	CONSTRAINT "supervision_item_region_code_digits" CHECK(length("region_code") IN (6, 9, 12) AND "region_code" NOT GLOB '*[^0-9]*')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `supervision_item_public_id_unique` ON `supervision_item` (`public_id`);--> statement-breakpoint
CREATE INDEX `supervision_item_region` ON `supervision_item` (`region_code`,`status`);--> statement-breakpoint
CREATE INDEX `supervision_item_position` ON `supervision_item` (`position_id`);--> statement-breakpoint
CREATE TABLE `report` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`category` text NOT NULL,
	`description` text,
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
	`place_text` text,
	`reporter_kind` text NOT NULL,
	`reporter_token_hash` text NOT NULL,
	`status` text NOT NULL,
	`reject_reason` text,
	`handled_by_org_id` integer,
	`result` text,
	`due_on` text,
	`closed_at` integer,
	`is_illustrative` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`park_id`) REFERENCES `park`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`handled_by_org_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "report_category_code" CHECK("category" IN ('FLOODING', 'MANHOLE', 'ROAD_DAMAGE', 'LIGHTING', 'SANITATION', 'OTHER')),
	CONSTRAINT "report_reporter_kind_code" CHECK("reporter_kind" IN ('RIDER', 'RESIDENT', 'GRID_WORKER')),
	CONSTRAINT "report_status_code" CHECK("status" IN ('SUBMITTED', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'DONE', 'RATED', 'REJECTED')),
	CONSTRAINT "report_precision_code" CHECK("precision" IN ('SURVEYED', 'GEOCODED', 'STREET', 'TOWNSHIP', 'PARK_CENTROID', 'COUNTY_CENTROID', 'ILLUSTRATIVE')),
	CONSTRAINT "report_coord_system_entered_code" CHECK("coord_system_entered" IN ('WGS84', 'CGCS2000', 'GCJ02', 'BD09')),
	CONSTRAINT "report_point_whole" CHECK(("lng" IS NULL) = ("lat" IS NULL) AND ("lng" IS NULL) = ("mx" IS NULL) AND ("lng" IS NULL) = ("my" IS NULL) AND ("lng" IS NULL OR ("precision" IS NOT NULL AND "lng" BETWEEN -180 AND 180 AND "lat" BETWEEN -85.06 AND 85.06))),
	CONSTRAINT "report_is_illustrative_flag" CHECK("is_illustrative" IN (0, 1)),
	CONSTRAINT "report_region_code_digits" CHECK(length("region_code") IN (6, 9, 12) AND "region_code" NOT GLOB '*[^0-9]*')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_public_id_unique` ON `report` (`public_id`);--> statement-breakpoint
CREATE INDEX `report_region` ON `report` (`region_code`,`status`);--> statement-breakpoint
CREATE INDEX `report_status` ON `report` (`status`,`due_on`);--> statement-breakpoint
CREATE INDEX `report_token` ON `report` (`reporter_token_hash`);--> statement-breakpoint
CREATE INDEX `report_park` ON `report` (`park_id`);--> statement-breakpoint
CREATE TABLE `photo` (
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
	`sort_no` integer DEFAULT 0 NOT NULL,
	`uploaded_by` text,
	CONSTRAINT "photo_owner_kind_code" CHECK("owner_kind" IN ('PARK', 'SITE', 'CLUSTER', 'ORGANISATION', 'ENTERPRISE', 'VILLAGE', 'PAIRING', 'GRID', 'FIGURE', 'DOCUMENT', 'CAMPAIGN', 'BRAND', 'CONTACT_POINT', 'SERVICE_ITEM', 'PHOTO', 'REPORT', 'RATING', 'IMPORT_BATCH', 'HONOUR', 'ACTIVITY', 'PARTNER_UNIT', 'SERVICE_CASE', 'SUPERVISION_ITEM', 'LOCATION_CHANGE', 'DISPLAY_TOKEN')),
	CONSTRAINT "photo_data_level_code" CHECK("data_level" IN ('PUBLIC', 'INTERNAL', 'RESTRICTED')),
	CONSTRAINT "photo_state_code" CHECK("state" IN ('UPLOADED', 'ATTACHED', 'WITHDRAWN')),
	CONSTRAINT "photo_size_limit" CHECK("size" BETWEEN 1 AND 1048576)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `photo_public_id_unique` ON `photo` (`public_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `photo_object_key_unique` ON `photo` (`object_key`);--> statement-breakpoint
CREATE INDEX `photo_owner` ON `photo` (`owner_kind`,`owner_id`,`sort_no`);--> statement-breakpoint
CREATE INDEX `photo_state` ON `photo` (`state`,`created_at`);