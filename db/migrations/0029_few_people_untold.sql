-- Fewer than three persons enter no sum any more: db/queries/step-rules.ts.
DELETE FROM rollup_step WHERE measure IN ('GRID_INSTRUCTORS', 'STATION_INSTRUCTORS');
--> statement-breakpoint
WITH RECURSIVE t AS MATERIALIZED (
  SELECT * FROM grid WHERE publication_status IN ('PUBLISHED', 'SUSPENDED') AND is_illustrative = 0
),
counted(region_code, park_id, measure, amount) AS MATERIALIZED (
  SELECT region_code, park_id, 'GRID_INSTRUCTORS', instructor_count FROM t WHERE instructor_count >= 3
),
above(park_id, ancestor) AS (
  SELECT DISTINCT park_id, park_id FROM counted WHERE park_id IS NOT NULL
  UNION
  SELECT above.park_id, p.parent_id FROM above CROSS JOIN park p ON p.id = above.ancestor WHERE p.parent_id IS NOT NULL
)
INSERT INTO rollup_step (scope_kind, scope_code, measure, day, amount)
SELECT 'REGION', iif(l.value < 6, substr(substr(region_code, 1, l.value) || '0000', 1, 6), substr(region_code, 1, l.value)),
  measure, '', sum(amount)
FROM counted CROSS JOIN json_each('[2, 4, 6, 9, 12]') l
WHERE length(region_code) >= l.value AND (l.value IN (2, 9, 12) OR substr(region_code, l.value - 1, 2) <> '00')
GROUP BY 2, 3
UNION ALL
SELECT 'PARK', p.public_id, measure, '', sum(amount)
FROM counted CROSS JOIN above ON above.park_id = counted.park_id CROSS JOIN park p ON p.id = above.ancestor
GROUP BY 2, 3;
--> statement-breakpoint
WITH RECURSIVE t AS MATERIALIZED (
  SELECT * FROM position WHERE publication_status IN ('PUBLISHED', 'SUSPENDED') AND is_illustrative = 0
),
counted(region_code, park_id, measure, amount) AS MATERIALIZED (
  SELECT t.region_code, t.park_id, 'STATION_INSTRUCTORS', s.instructor_count
    FROM t CROSS JOIN service_station s ON s.position_id = t.id
    WHERE t.station_tier IS NOT NULL AND s.instructor_count >= 3
),
above(park_id, ancestor) AS (
  SELECT DISTINCT park_id, park_id FROM counted WHERE park_id IS NOT NULL
  UNION
  SELECT above.park_id, p.parent_id FROM above CROSS JOIN park p ON p.id = above.ancestor WHERE p.parent_id IS NOT NULL
)
INSERT INTO rollup_step (scope_kind, scope_code, measure, day, amount)
SELECT 'REGION', iif(l.value < 6, substr(substr(region_code, 1, l.value) || '0000', 1, 6), substr(region_code, 1, l.value)),
  measure, '', sum(amount)
FROM counted CROSS JOIN json_each('[2, 4, 6, 9, 12]') l
WHERE length(region_code) >= l.value AND (l.value IN (2, 9, 12) OR substr(region_code, l.value - 1, 2) <> '00')
GROUP BY 2, 3
UNION ALL
SELECT 'PARK', p.public_id, measure, '', sum(amount)
FROM counted CROSS JOIN above ON above.park_id = counted.park_id CROSS JOIN park p ON p.id = above.ancestor
GROUP BY 2, 3;
--> statement-breakpoint
UPDATE `meta` SET `value` = '0029_few_people_untold' WHERE `key` = 'schema_version';
