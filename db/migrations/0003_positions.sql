CREATE TABLE `position` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`level` text,
	`station_tier` text,
	`has_counter` integer,
	`park_id` integer,
	`organisation_id` integer,
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
	`building` text,
	`floor` text,
	`entrance` text,
	`landmark` text,
	`area_m2` real,
	`phone` text,
	`responsible_unit` text,
	`responsible_post` text,
	`hours` text DEFAULT '{"mode":"UNKNOWN","holidays":"UNSTATED","rules":[],"exceptions":[]}' NOT NULL,
	`hours_text` text,
	`open_to_public` integer,
	`barrier_wheelchair` integer,
	`barrier_toilet` integer,
	`barrier_lift` integer,
	`check_place` integer,
	`check_equipment` integer,
	`check_sign` integer,
	`check_books` integer,
	`check_rules` integer,
	`check_activities` integer,
	`is_mobile` integer DEFAULT 0 NOT NULL,
	`verified_on` text,
	`verified_by` text,
	`next_review_on` text,
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
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_document_id`) REFERENCES `source_document`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "position_type_code" CHECK("type" IN ('ACTIVITY_CENTER', 'SERVICE_CENTER', 'ACTIVITY_POSITION', 'GUIDANCE_STATION', 'RED_COLLAR_STATION', 'FOUR_SERVICES_POINT', 'MEMBERS_ROOM', 'EDUCATION_CENTER', 'ENTERPRISE_SCHOOL', 'ACADEMY', 'EXHIBITION', 'WORKSHOP', 'MOBILE', 'ENTERPRISE_SERVICE', 'GOV_SERVICE_CENTER', 'TOWN_SERVICE_CENTER', 'VILLAGE_SERVICE_STATION')),
	CONSTRAINT "position_level_code" CHECK("level" IN ('CENTER', 'FEATURED', 'ORDINARY')),
	CONSTRAINT "position_station_tier_code" CHECK("station_tier" IN ('DISTRICT', 'TOWN', 'VILLAGE', 'GUIDANCE', 'ENTERPRISE')),
	CONSTRAINT "position_publication_status_code" CHECK("publication_status" IN ('DRAFT', 'PENDING', 'RETURNED', 'PUBLISHED', 'SUSPENDED', 'CLOSED')),
	CONSTRAINT "position_precision_code" CHECK("precision" IN ('SURVEYED', 'GEOCODED', 'STREET', 'TOWNSHIP', 'PARK_CENTROID', 'COUNTY_CENTROID', 'ILLUSTRATIVE')),
	CONSTRAINT "position_coord_system_entered_code" CHECK("coord_system_entered" IN ('WGS84', 'CGCS2000', 'GCJ02', 'BD09')),
	CONSTRAINT "position_point_whole" CHECK(("lng" IS NULL) = ("lat" IS NULL) AND ("lng" IS NULL) = ("mx" IS NULL) AND ("lng" IS NULL) = ("my" IS NULL) AND ("lng" IS NULL OR ("precision" IS NOT NULL AND "lng" BETWEEN -180 AND 180 AND "lat" BETWEEN -85.06 AND 85.06))),
	CONSTRAINT "position_has_counter_flag" CHECK("has_counter" IN (0, 1)),
	CONSTRAINT "position_open_to_public_flag" CHECK("open_to_public" IN (0, 1)),
	CONSTRAINT "position_barrier_wheelchair_flag" CHECK("barrier_wheelchair" IN (0, 1)),
	CONSTRAINT "position_barrier_toilet_flag" CHECK("barrier_toilet" IN (0, 1)),
	CONSTRAINT "position_barrier_lift_flag" CHECK("barrier_lift" IN (0, 1)),
	CONSTRAINT "position_check_place_flag" CHECK("check_place" IN (0, 1)),
	CONSTRAINT "position_check_equipment_flag" CHECK("check_equipment" IN (0, 1)),
	CONSTRAINT "position_check_sign_flag" CHECK("check_sign" IN (0, 1)),
	CONSTRAINT "position_check_books_flag" CHECK("check_books" IN (0, 1)),
	CONSTRAINT "position_check_rules_flag" CHECK("check_rules" IN (0, 1)),
	CONSTRAINT "position_check_activities_flag" CHECK("check_activities" IN (0, 1)),
	CONSTRAINT "position_is_mobile_flag" CHECK("is_mobile" IN (0, 1)),
	CONSTRAINT "position_is_illustrative_flag" CHECK("is_illustrative" IN (0, 1)),
	CONSTRAINT "position_region_code_digits" CHECK(length("region_code") IN (6, 9, 12) AND "region_code" NOT GLOB '*[^0-9]*')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `position_public_id_unique` ON `position` (`public_id`);--> statement-breakpoint
CREATE INDEX `position_region` ON `position` (`publication_status`,`is_illustrative`,`region_code`);--> statement-breakpoint
CREATE INDEX `position_name` ON `position` (`publication_status`,`is_illustrative`,`name`);--> statement-breakpoint
CREATE INDEX `position_updated` ON `position` (`publication_status`,`is_illustrative`,`updated_at`);--> statement-breakpoint
CREATE INDEX `position_park` ON `position` (`park_id`,`publication_status`);--> statement-breakpoint
CREATE INDEX `position_organisation` ON `position` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `position_type` ON `position` (`type`,`region_code`);--> statement-breakpoint
CREATE INDEX `position_level` ON `position` (`level`,`region_code`);--> statement-breakpoint
CREATE INDEX `position_station` ON `position` (`station_tier`,`region_code`);--> statement-breakpoint
CREATE INDEX `position_review` ON `position` (`next_review_on`);--> statement-breakpoint
CREATE INDEX `position_published_no` ON `position` (`published_no`);--> statement-breakpoint
CREATE TABLE `position_facility` (
	`position_id` integer NOT NULL,
	`facility` text NOT NULL,
	PRIMARY KEY(`position_id`, `facility`),
	FOREIGN KEY (`position_id`) REFERENCES `position`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "position_facility_facility_code" CHECK("facility" IN ('WATER', 'PHONE_CHARGING', 'EV_CHARGING', 'MICROWAVE', 'SEATS', 'TOILET', 'FIRST_AID', 'HVAC', 'WIFI', 'NURSING_ROOM', 'OPEN_24H'))
);
--> statement-breakpoint
CREATE INDEX `position_facility_facility` ON `position_facility` (`facility`,`position_id`);--> statement-breakpoint
CREATE TABLE `position_function` (
	`position_id` integer NOT NULL,
	`function` text NOT NULL,
	PRIMARY KEY(`position_id`, `function`),
	FOREIGN KEY (`position_id`) REFERENCES `position`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "position_function_function_code" CHECK("function" IN ('OFFICE_MEETING', 'MEMBER_ACTIVITY', 'EDUCATION', 'PUBLICITY', 'PARTY_SPIRIT', 'STUDY', 'EXCHANGE', 'MAKER_CAFE', 'ROADSHOW', 'PRODUCT_DISPLAY', 'AGENCY_ASSISTANCE', 'CONVENIENCE'))
);
--> statement-breakpoint
CREATE INDEX `position_function_function` ON `position_function` (`function`,`position_id`);--> statement-breakpoint
CREATE TABLE `position_serves` (
	`position_id` integer NOT NULL,
	`serves` text NOT NULL,
	PRIMARY KEY(`position_id`, `serves`),
	FOREIGN KEY (`position_id`) REFERENCES `position`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "position_serves_serves_code" CHECK("serves" IN ('BUSINESS_DISTRICT', 'BUILDING', 'NON_PUBLIC', 'NEW_WORKERS', 'MEMBERS', 'RESIDENTS'))
);
--> statement-breakpoint
CREATE INDEX `position_serves_serves` ON `position_serves` (`serves`,`position_id`);--> statement-breakpoint
CREATE TABLE `position_closure` (
	`id` integer PRIMARY KEY NOT NULL,
	`position_id` integer NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text,
	`reason` text NOT NULL,
	`entered_by` text,
	`entered_at` integer NOT NULL,
	FOREIGN KEY (`position_id`) REFERENCES `position`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `position_closure_position` ON `position_closure` (`position_id`,`from_on`);--> statement-breakpoint
CREATE TABLE `position_day_exception` (
	`id` integer PRIMARY KEY NOT NULL,
	`position_id` integer NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text NOT NULL,
	`spans` text DEFAULT '[]' NOT NULL,
	`reason` text,
	FOREIGN KEY (`position_id`) REFERENCES `position`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `position_day_exception_position` ON `position_day_exception` (`position_id`,`from_on`);--> statement-breakpoint
CREATE TABLE `mobile_stop` (
	`id` integer PRIMARY KEY NOT NULL,
	`position_id` integer NOT NULL,
	`place_text` text NOT NULL,
	`lng` real,
	`lat` real,
	`mx` integer,
	`my` integer,
	`precision` text,
	`coord_system_entered` text,
	`point_entered` text,
	`geocode_source` text,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`is_illustrative` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`position_id`) REFERENCES `position`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "mobile_stop_precision_code" CHECK("precision" IN ('SURVEYED', 'GEOCODED', 'STREET', 'TOWNSHIP', 'PARK_CENTROID', 'COUNTY_CENTROID', 'ILLUSTRATIVE')),
	CONSTRAINT "mobile_stop_coord_system_entered_code" CHECK("coord_system_entered" IN ('WGS84', 'CGCS2000', 'GCJ02', 'BD09')),
	CONSTRAINT "mobile_stop_point_whole" CHECK(("lng" IS NULL) = ("lat" IS NULL) AND ("lng" IS NULL) = ("mx" IS NULL) AND ("lng" IS NULL) = ("my" IS NULL) AND ("lng" IS NULL OR ("precision" IS NOT NULL AND "lng" BETWEEN -180 AND 180 AND "lat" BETWEEN -85.06 AND 85.06))),
	CONSTRAINT "mobile_stop_is_illustrative_flag" CHECK("is_illustrative" IN (0, 1))
);
--> statement-breakpoint
CREATE INDEX `mobile_stop_position` ON `mobile_stop` (`position_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `mobile_stop_time` ON `mobile_stop` (`starts_at`);--> statement-breakpoint
CREATE TABLE `service_station` (
	`position_id` integer PRIMARY KEY NOT NULL,
	`window_count` integer,
	`items_count` integer,
	`promise_hours` real,
	`instructor_count` integer,
	`service_area` text,
	FOREIGN KEY (`position_id`) REFERENCES `position`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `service_item` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`name` text NOT NULL,
	`region_code` text NOT NULL,
	`promises` text DEFAULT '[]' NOT NULL,
	`promise_hours` real,
	`bring` text DEFAULT '[]' NOT NULL,
	`publication_status` text DEFAULT 'DRAFT' NOT NULL,
	`submitted_by` text,
	`publication_reason` text,
	`published_no` integer,
	`is_illustrative` integer DEFAULT 0 NOT NULL,
	`source_document_id` integer,
	`source_text` text,
	`as_of` text,
	FOREIGN KEY (`source_document_id`) REFERENCES `source_document`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "service_item_publication_status_code" CHECK("publication_status" IN ('DRAFT', 'PENDING', 'RETURNED', 'PUBLISHED', 'SUSPENDED', 'CLOSED')),
	CONSTRAINT "service_item_is_illustrative_flag" CHECK("is_illustrative" IN (0, 1)),
	CONSTRAINT "service_item_region_code_digits" CHECK(length("region_code") IN (6, 9, 12) AND "region_code" NOT GLOB '*[^0-9]*')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `service_item_public_id_unique` ON `service_item` (`public_id`);--> statement-breakpoint
CREATE INDEX `service_item_region` ON `service_item` (`region_code`,`publication_status`);--> statement-breakpoint
CREATE TABLE `station_service_item` (
	`position_id` integer NOT NULL,
	`service_item_id` integer NOT NULL,
	`promise_hours` real,
	PRIMARY KEY(`position_id`, `service_item_id`),
	FOREIGN KEY (`position_id`) REFERENCES `service_station`(`position_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`service_item_id`) REFERENCES `service_item`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `station_service_item_item` ON `station_service_item` (`service_item_id`,`position_id`);--> statement-breakpoint
CREATE TABLE `cluster` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`name` text NOT NULL,
	`formula` text NOT NULL,
	`park_id` integer,
	`region_code` text NOT NULL,
	`declared_center` integer,
	`declared_featured` integer,
	`declared_ordinary` integer,
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
	CONSTRAINT "cluster_publication_status_code" CHECK("publication_status" IN ('DRAFT', 'PENDING', 'RETURNED', 'PUBLISHED', 'SUSPENDED', 'CLOSED')),
	CONSTRAINT "cluster_is_illustrative_flag" CHECK("is_illustrative" IN (0, 1)),
	CONSTRAINT "cluster_region_code_digits" CHECK(length("region_code") IN (6, 9, 12) AND "region_code" NOT GLOB '*[^0-9]*')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cluster_public_id_unique` ON `cluster` (`public_id`);--> statement-breakpoint
CREATE INDEX `cluster_region` ON `cluster` (`publication_status`,`is_illustrative`,`region_code`);--> statement-breakpoint
CREATE INDEX `cluster_park` ON `cluster` (`park_id`);--> statement-breakpoint
CREATE TABLE `cluster_member` (
	`cluster_id` integer NOT NULL,
	`position_id` integer NOT NULL,
	PRIMARY KEY(`cluster_id`, `position_id`),
	FOREIGN KEY (`cluster_id`) REFERENCES `cluster`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`position_id`) REFERENCES `position`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `cluster_member_position` ON `cluster_member` (`position_id`,`cluster_id`);--> statement-breakpoint
CREATE TABLE `grid` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`name` text NOT NULL,
	`park_id` integer,
	`region_code` text NOT NULL,
	`instructor_count` integer,
	`stationed_staff_count` integer,
	`branch_count` integer,
	`boundary` text,
	`west` real,
	`south` real,
	`east` real,
	`north` real,
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
	CONSTRAINT "grid_publication_status_code" CHECK("publication_status" IN ('DRAFT', 'PENDING', 'RETURNED', 'PUBLISHED', 'SUSPENDED', 'CLOSED')),
	CONSTRAINT "grid_is_illustrative_flag" CHECK("is_illustrative" IN (0, 1)),
	CONSTRAINT "grid_region_code_digits" CHECK(length("region_code") IN (6, 9, 12) AND "region_code" NOT GLOB '*[^0-9]*'),
	CONSTRAINT "grid_boundary_size" CHECK("boundary" IS NULL OR length("boundary") <= 102400)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `grid_public_id_unique` ON `grid` (`public_id`);--> statement-breakpoint
CREATE INDEX `grid_region` ON `grid` (`publication_status`,`is_illustrative`,`region_code`);--> statement-breakpoint
CREATE INDEX `grid_park` ON `grid` (`park_id`);