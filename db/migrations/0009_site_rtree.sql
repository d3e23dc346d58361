-- Boxes of sites over Mercator integers (2^30, y to the south; see workers/core/geo/mercator.ts). A site is public while
-- it is PUBLISHED or SUSPENDED. Three trees, so that no reader walks over rows it may not show:
--   site_rtree         public, registered
--   site_rtree_sample  public, illustrative
--   site_rtree_all     every site with a point, for staff
CREATE VIRTUAL TABLE `site_rtree` USING rtree_i32(id, x0, x1, y0, y1);
--> statement-breakpoint
CREATE VIRTUAL TABLE `site_rtree_sample` USING rtree_i32(id, x0, x1, y0, y1);
--> statement-breakpoint
CREATE VIRTUAL TABLE `site_rtree_all` USING rtree_i32(id, x0, x1, y0, y1);
--> statement-breakpoint
INSERT INTO `site_rtree_all` SELECT id, mx, mx, my, my FROM `position` WHERE mx IS NOT NULL;
--> statement-breakpoint
INSERT INTO `site_rtree` SELECT id, mx, mx, my, my FROM `position`
WHERE mx IS NOT NULL AND publication_status IN ('PUBLISHED', 'SUSPENDED') AND is_illustrative = 0;
--> statement-breakpoint
INSERT INTO `site_rtree_sample` SELECT id, mx, mx, my, my FROM `position`
WHERE mx IS NOT NULL AND publication_status IN ('PUBLISHED', 'SUSPENDED') AND is_illustrative = 1;
--> statement-breakpoint
CREATE TRIGGER `position_rtree_insert` AFTER INSERT ON `position` WHEN new.mx IS NOT NULL
BEGIN
  INSERT INTO site_rtree_all VALUES (new.id, new.mx, new.mx, new.my, new.my);
  INSERT INTO site_rtree SELECT new.id, new.mx, new.mx, new.my, new.my
    WHERE new.publication_status IN ('PUBLISHED', 'SUSPENDED') AND new.is_illustrative = 0;
  INSERT INTO site_rtree_sample SELECT new.id, new.mx, new.mx, new.my, new.my
    WHERE new.publication_status IN ('PUBLISHED', 'SUSPENDED') AND new.is_illustrative = 1;
END;
--> statement-breakpoint
CREATE TRIGGER `position_rtree_update` AFTER UPDATE ON `position`
WHEN old.id <> new.id OR old.mx IS NOT new.mx OR old.my IS NOT new.my
  OR old.publication_status <> new.publication_status OR old.is_illustrative <> new.is_illustrative
BEGIN
  DELETE FROM site_rtree_all WHERE id = old.id;
  DELETE FROM site_rtree WHERE id = old.id;
  DELETE FROM site_rtree_sample WHERE id = old.id;
  INSERT INTO site_rtree_all SELECT new.id, new.mx, new.mx, new.my, new.my WHERE new.mx IS NOT NULL;
  INSERT INTO site_rtree SELECT new.id, new.mx, new.mx, new.my, new.my
    WHERE new.mx IS NOT NULL AND new.publication_status IN ('PUBLISHED', 'SUSPENDED') AND new.is_illustrative = 0;
  INSERT INTO site_rtree_sample SELECT new.id, new.mx, new.mx, new.my, new.my
    WHERE new.mx IS NOT NULL AND new.publication_status IN ('PUBLISHED', 'SUSPENDED') AND new.is_illustrative = 1;
END;
--> statement-breakpoint
CREATE TRIGGER `position_rtree_delete` AFTER DELETE ON `position`
BEGIN
  DELETE FROM site_rtree_all WHERE id = old.id;
  DELETE FROM site_rtree WHERE id = old.id;
  DELETE FROM site_rtree_sample WHERE id = old.id;
END;
