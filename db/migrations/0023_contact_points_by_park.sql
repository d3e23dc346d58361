CREATE INDEX `contact_point_park` ON `contact_point` (`park_id`);
--> statement-breakpoint
UPDATE `meta` SET `value` = '0023_contact_points_by_park' WHERE `key` = 'schema_version';
