CREATE TABLE `staff_request` (
	`key_hash` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`route` text NOT NULL,
	`body_hash` text NOT NULL,
	`answer` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `staff_request_at` ON `staff_request` (`at`);--> statement-breakpoint
UPDATE `meta` SET `value` = '0015_staff_requests' WHERE `key` = 'schema_version';
