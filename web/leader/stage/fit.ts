import type { FitPadding } from '#map/atlas-map.ts';
import type { MapScale } from '#map/config.ts';
import type { ElderStep } from '#ui/preferences.ts';

/** Room around what is fitted, px. */
const MARGIN = 24;
/** Height of the mark 含示例数据 at the foot of the map, px. */
const SAMPLE_MARK = 40;

/** Keeps what is fitted out from under the tools that lie over the map, as long as enough of it is left beside them. */
export function clearOf(stage: HTMLElement | undefined, samples: boolean): FitPadding {
  const own = stage?.getBoundingClientRect();
  const tools = stage?.querySelector('summary')?.getBoundingClientRect();
  const legend = stage?.querySelector('details[open]')?.getBoundingClientRect();
  if (!own || !tools) return MARGIN;
  const isRoomy = legend !== undefined && own.width > legend.width * 3;
  return {
    top: isRoomy ? MARGIN : tools.bottom - own.top + MARGIN / 2,
    right: MARGIN,
    bottom: samples ? MARGIN + SAMPLE_MARK : MARGIN,
    left: isRoomy ? legend.right - own.left + MARGIN : MARGIN,
  };
}

/** Letters on the map grow with elder mode; marks a little, or they would cover each other. */
export function scaleOf(step: ElderStep): MapScale {
  return { text: [1, 1.3, 1.5, 1.75][step] ?? 1, mark: step === 0 ? 1 : 1.25, line: 1 };
}
