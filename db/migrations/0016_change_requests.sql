CREATE TABLE `change_request` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`kind` text NOT NULL,
	`record_public_id` text NOT NULL,
	`title` text NOT NULL,
	`region_code` text NOT NULL,
	`park_public_id` text,
	`action` text NOT NULL,
	`status` text NOT NULL,
	`patch` text DEFAULT '{}' NOT NULL,
	`before` text DEFAULT '{}' NOT NULL,
	`seen_version` integer NOT NULL,
	`reason` text,
	`doubts` text DEFAULT '[]' NOT NULL,
	`moved_m` real,
	`into_public_id` text,
	`created_by` text NOT NULL,
	`submitted_by` text,
	`submitted_at` integer,
	`decided_by` text,
	`decided_at` integer,
	`return_reason` text,
	`applied_version` integer,
	CONSTRAINT "change_request_kind_code" CHECK("kind" IN ('PARK', 'SITE', 'CLUSTER', 'ORGANISATION', 'ENTERPRISE', 'VILLAGE', 'PAIRING', 'GRID', 'FIGURE', 'DOCUMENT', 'CAMPAIGN', 'BRAND', 'CONTACT_POINT', 'SERVICE_ITEM', 'PHOTO', 'REPORT', 'RATING', 'IMPORT_BATCH', 'HONOUR', 'ACTIVITY', 'PARTNER_UNIT', 'SERVICE_CASE', 'SUPERVISION_ITEM', 'LOCATION_CHANGE', 'DISPLAY_TOKEN')),
	CONSTRAINT "change_request_action_code" CHECK("action" IN ('CREATE', 'UPDATE', 'CLOSE', 'REOPEN', 'MERGE', 'REVOKE')),
	CONSTRAINT "change_request_status_code" CHECK("status" IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'RETURNED', 'DISCARDED', 'APPLIED', 'REVIEWED')),
	CONSTRAINT "change_request_region_code_digits" CHECK(length("region_code") IN (6, 9, 12) AND "region_code" NOT GLOB '*[^0-9]*'),
	CONSTRAINT "change_request_second_person" CHECK("decided_by" <> "submitted_by")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `change_request_public_id_unique` ON `change_request` (`public_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `change_request_open` ON `change_request` (`kind`,`record_public_id`) WHERE "status" = 'SUBMITTED';--> statement-breakpoint
CREATE INDEX `change_request_status` ON `change_request` (`status`,`region_code`,`id`);--> statement-breakpoint
CREATE INDEX `change_request_park` ON `change_request` (`status`,`park_public_id`,`id`);--> statement-breakpoint
CREATE INDEX `change_request_author` ON `change_request` (`created_by`,`status`,`id`);--> statement-breakpoint
CREATE INDEX `change_request_record` ON `change_request` (`kind`,`record_public_id`,`id`);--> statement-breakpoint
INSERT INTO `change_request` (`id`, `public_id`, `version`, `created_at`, `updated_at`, `kind`, `record_public_id`, `title`,
	`region_code`, `park_public_id`, `action`, `status`, `patch`, `before`, `seen_version`, `reason`, `moved_m`, `created_by`,
	`submitted_by`, `submitted_at`, `decided_by`, `decided_at`, `return_reason`)
SELECT l.`id`, l.`public_id`, l.`version`, l.`created_at`, l.`updated_at`, 'SITE', p.`public_id`, p.`name`, p.`region_code`,
	(SELECT k.`public_id` FROM `park` k WHERE k.`id` = p.`park_id`), 'UPDATE',
	CASE WHEN l.`status` = 'SUBMITTED' AND EXISTS (SELECT 1 FROM `location_change` n
		WHERE n.`position_id` = l.`position_id` AND n.`status` = 'SUBMITTED' AND n.`id` > l.`id`) THEN 'RETURNED' ELSE l.`status` END,
	CASE WHEN l.`lng` IS NULL THEN l.`patch` ELSE json_patch(l.`patch`, json_object('point', json_object('lng', l.`lng`, 'lat', l.`lat`,
		'precision', l.`precision`, 'system', l.`coord_system_entered`, 'entered', l.`point_entered`, 'source', l.`geocode_source`))) END,
	'{}', l.`seen_version`, l.`reason`, l.`moved_m`, l.`created_by`, l.`submitted_by`,
	CASE WHEN l.`submitted_by` IS NULL THEN NULL ELSE l.`updated_at` END, l.`decided_by`, l.`decided_at`, l.`return_reason`
FROM `location_change` l JOIN `position` p ON p.`id` = l.`position_id`;--> statement-breakpoint
DROP TABLE `location_change`;--> statement-breakpoint
UPDATE `meta` SET `value` = '0016_change_requests' WHERE `key` = 'schema_version';
