import type { Map as MapLibreMap } from 'maplibre-gl';
import type { HitKind } from './events.ts';
import { kindOfRecord } from './hit-kinds.ts';
import type { RecordState } from './layers/state.ts';
import { sourceOf } from './style-access.ts';

/** A feature on the map; several may stand for one record (a pairing's line and the marks at its ends). */
export type FeatureRef = { source: string; sourceLayer?: string; id: string };

export type RecordStates = {
  /** Says which features of a source belong to which records. */
  index(source: string, entries: readonly (readonly [recordId: string, featureId: string])[]): void;
  /** Says that the features of a source come as tiles, each under the public id of its record; null = no longer. */
  tile(source: string, tiles: { sourceLayer: string; kind: HitKind } | null): void;
  /** Sets one state on the given records and takes it off all others. */
  only(state: keyof RecordState, recordIds: readonly string[], source?: string): void;
  /** Whether any feature of the source stands for the record. */
  isIn(source: string, recordId: string): boolean;
  /** Puts the states back after sources were renewed. */
  restore(): void;
};

export function createRecordStates(map: MapLibreMap): RecordStates {
  const features = new Map<string, Map<string, string[]>>();
  const tiled = new Map<string, { sourceLayer: string; kind: HitKind }>();
  const active = new Map<keyof RecordState, { records: readonly string[]; refs: FeatureRef[]; source?: string }>();

  const refsOf = (records: readonly string[], only?: string): FeatureRef[] => [
    ...[...features].flatMap(([source, byRecord]) =>
      tiled.has(source) || (only !== undefined && only !== source)
        ? []
        : records.flatMap((record) => (byRecord.get(record) ?? []).map((id) => ({ source, id }))),
    ),
    ...[...tiled].flatMap(([source, { sourceLayer, kind }]) =>
      only !== undefined && only !== source
        ? []
        : records.filter((record) => kindOfRecord(record) === kind).map((id) => ({ source, sourceLayer, id })),
    ),
  ];

  const only: RecordStates['only'] = (state, records, source) => {
    for (const ref of active.get(state)?.refs ?? []) {
      if (sourceOf(map, ref.source)) map.removeFeatureState(ref, state);
    }
    const refs = refsOf(records, source);
    for (const ref of refs) if (sourceOf(map, ref.source)) map.setFeatureState(ref, { [state]: true });
    active.set(state, { records, refs, source });
  };

  return {
    index(source, entries) {
      const byRecord = new Map<string, string[]>();
      for (const [record, feature] of entries) {
        const known = byRecord.get(record);
        if (known) known.push(feature);
        else byRecord.set(record, [feature]);
      }
      features.set(source, byRecord);
    },
    tile(source, tiles) {
      if (tiles === null) tiled.delete(source);
      else tiled.set(source, tiles);
      for (const state of active.values()) state.refs = state.refs.filter((ref) => ref.source !== source);
    },
    only,
    isIn: (source, record) => features.get(source)?.has(record) ?? false,
    restore() {
      for (const [state, { records, source }] of active) only(state, records, source);
    },
  };
}
