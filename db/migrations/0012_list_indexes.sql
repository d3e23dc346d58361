DROP INDEX `park_region`;--> statement-breakpoint
CREATE INDEX `park_region` ON `park` (`publication_status`,`is_illustrative`,`region_code`);--> statement-breakpoint
DROP INDEX `organisation_region`;--> statement-breakpoint
CREATE INDEX `organisation_region` ON `organisation` (`publication_status`,`is_illustrative`,`region_code`);--> statement-breakpoint
DROP INDEX `enterprise_region`;--> statement-breakpoint
CREATE INDEX `enterprise_region` ON `enterprise` (`publication_status`,`is_illustrative`,`region_code`);--> statement-breakpoint
DROP INDEX `village_region`;--> statement-breakpoint
CREATE INDEX `village_region` ON `village` (`publication_status`,`is_illustrative`,`region_code`);--> statement-breakpoint
DROP INDEX `partner_unit_region`;--> statement-breakpoint
CREATE INDEX `partner_unit_region` ON `partner_unit` (`publication_status`,`is_illustrative`,`region_code`);--> statement-breakpoint
DROP INDEX `position_region`;--> statement-breakpoint
CREATE INDEX `position_region` ON `position` (`publication_status`,`is_illustrative`,`region_code`);--> statement-breakpoint
DROP INDEX `cluster_region`;--> statement-breakpoint
CREATE INDEX `cluster_region` ON `cluster` (`publication_status`,`is_illustrative`,`region_code`);--> statement-breakpoint
DROP INDEX `grid_region`;--> statement-breakpoint
CREATE INDEX `grid_region` ON `grid` (`publication_status`,`is_illustrative`,`region_code`);--> statement-breakpoint
DROP INDEX `pairing_region`;--> statement-breakpoint
CREATE INDEX `pairing_region` ON `pairing` (`publication_status`,`is_illustrative`,`region_code`);