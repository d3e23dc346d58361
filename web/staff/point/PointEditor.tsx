import { createMemo, createSignal, Show } from 'solid-js';
import type { RecordRef } from '#core/access/scope.ts';
import type { DeviceReading, KnownPoint } from '#core/geo/device-reading.ts';
import { needsReason, type PointDoubt, pointDoubts } from '#core/geo/point-doubts.ts';
import { isSchematic } from '#core/geo/precision.ts';
import type { PointValue } from '#core/records/field.ts';
import { type CoordPrecision, coordPrecision } from '#core/terms/place.ts';
import { codesOf } from '#core/terms/term.ts';
import { Button } from '#ui/Button.tsx';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useStaff } from '../context.ts';
import { createOwnPoint } from './create-own-point.ts';
import { createPointCheck, type PointPlace } from './create-point-check.ts';
import { DevicePosition } from './DevicePosition.tsx';
import {
  deviceValue,
  enteredText,
  movedValue,
  pastedValue,
  rereadValue,
  type Said,
  toPoint,
} from './model/point-draft.ts';
import { PasteField } from './PasteField.tsx';
import { PickerSteps } from './PickerSteps.tsx';
import { PointDoubts } from './PointDoubts.tsx';
import { PointMap } from './PointMap.tsx';
import { PointShown } from './PointShown.tsx';
import '../parts/editor-sides.css';
import './point.css';

export type PointEditorProps = {
  value: PointValue | null;
  onChange: (value: PointValue | null) => void;
  /** Where the record was before this change. */
  old?: PointValue | null;
  /** The stored record; without one `region` or `park` say where a new one belongs. */
  record?: RecordRef & { name: string };
  /** Code of the region that the form names. */
  region?: string;
  /** Public id of the park that the form names. */
  park?: string;
  /** Why the point moves: asked for where a doubt must be explained. Left out, the form asks elsewhere. */
  reason?: string;
  onReason?: (reason: string) => void;
  /** What was typed and is no point yet, where the form keeps it. */
  unread?: string;
  onUnread?: (text: string) => void;
  readOnly?: boolean;
};

const PRECISIONS = codesOf(coordPrecision);

/** Moving a pin: paste, type, drag, arrow keys, or the device's position; always in all systems, with what is doubtful. */
export function PointEditor(props: PointEditorProps) {
  const { term, text } = useStaff();
  const words = text.point;
  const [typed, setTyped] = createSignal(props.unread ?? '');
  const [picker, setPicker] = createSignal(false);
  const [shortLink, setShortLink] = createSignal(false);
  const [reading, setReading] = createSignal<DeviceReading | null>(null);
  const [said, setSaid] = createSignal<Said>({ precision: null, source: null });
  const old = () => props.old ?? null;
  const place = (): PointPlace => ({ record: props.record?.id, region: props.region, park: props.park });

  const { change, giveUp, keep, settle, tell } = createOwnPoint({
    value: () => props.value,
    unread: () => props.unread ?? '',
    onChange: (value) => props.onChange(value),
    get onUnread() {
      return props.onUnread;
    },
    onText: setTyped,
  });

  const oldPoint = createMemo(() => {
    const from = old();
    return from === null || props.readOnly ? null : toPoint(from);
  });
  const at = createMemo(() => (props.value === null ? null : toPoint(props.value)));
  const check = createPointCheck(at, place);
  const doubts = createMemo<PointDoubt[]>(() => {
    const to = at();
    if (to === null || props.readOnly) return [];
    const known = check.stale() ? undefined : check.data();
    const from = old();
    return pointDoubts({
      to,
      from: from && toPoint(from),
      system: props.value?.system ?? null,
      area: known?.area ?? null,
      neighbours: known?.neighbours ?? [],
    });
  });
  const readAs = () => {
    const { value } = props;
    return value !== null && value.entered === enteredText(typed()) ? value.system : null;
  };
  const known = (): KnownPoint[] => {
    const from = old();
    return from === null || isSchematic(from.precision) ? [] : [{ name: words.now.old, at: toPoint(from) }];
  };

  const say = (value: PointValue, part: Partial<Said>) => {
    setSaid({ ...said(), ...part });
    settle({
      ...value,
      precision: part.precision ?? value.precision,
      source: 'source' in part ? (part.source ?? null) : value.source,
    });
  };

  return (
    <div class="editor-sides point-editor">
      <div class="editor-sides__grid point-editor__sides">
        <div class="point-editor__fields">
          <Show when={!props.readOnly}>
            <PasteField
              text={typed()}
              onText={setTyped}
              onUnread={tell}
              readAs={readAs()}
              onRead={(pasted, system) => settle(pastedValue(pasted, system, said()))}
              onNeedPicker={() => {
                setShortLink(true);
                setPicker(true);
              }}
            />
            <DevicePosition
              place={place()}
              known={known()}
              onReading={setReading}
              onTake={(taken) => {
                setTyped('');
                settle(deviceValue(taken, said()));
              }}
            />
            <PickerSteps open={picker()} onToggle={setPicker} shortLink={shortLink()} />
          </Show>
          <Show when={props.value} fallback={<p class="point-editor__none">{words.now.none}</p>}>
            {(value) => <PointShown value={value()} old={props.readOnly ? null : old()} />}
          </Show>
          <Show when={!props.readOnly && props.value}>
            {(value) => (
              <PointDoubts
                doubts={doubts()}
                check={check}
                onReread={({ shift, corrected }) => corrected && settle(rereadValue(corrected, shift.really, value()))}
              />
            )}
          </Show>
          <Show when={props.onReason && needsReason(doubts())}>
            <TextField
              label={words.doubts.reason}
              hint={words.doubts.reasonHint}
              error={props.reason?.trim() ? undefined : words.doubts.reasonMissing}
              required
              rows={2}
              maxlength={500}
              value={props.reason ?? ''}
              onInput={(reason) => props.onReason?.(reason)}
            />
          </Show>
        </div>
        <PointMap
          point={at()}
          old={oldPoint()}
          record={props.record?.id}
          region={props.region}
          readOnly={props.readOnly}
          reading={reading()}
          onMove={(point) => {
            setTyped('');
            change(movedValue(point, said()));
          }}
          onKeep={keep}
          onGiveUp={giveUp}
        />
        <Show when={!props.readOnly && props.value}>
          {(value) => (
            <div class="point-editor__facts">
              <Select
                label={words.precision.label}
                hint={words.precision.hint}
                value={value().precision}
                options={PRECISIONS.map((code) => ({ value: code, label: term(coordPrecision[code]) }))}
                // the list holds these codes and no other
                onChange={(precision) => say(value(), { precision: precision as CoordPrecision })}
              />
              <TextField
                label={words.source.label}
                hint={words.source.hint}
                maxlength={200}
                value={value().source ?? ''}
                onInput={(source) => say(value(), { source: source.trim() === '' ? null : source })}
              />
              <div class="point-editor__acts">
                <Show when={old()}>
                  {(before) => (
                    <Button icon="undo" onClick={() => settle(before())}>
                      {words.now.restore}
                    </Button>
                  )}
                </Show>
                <Button variant="quiet" icon="close" onClick={() => settle(null)}>
                  {words.now.remove}
                </Button>
              </div>
            </div>
          )}
        </Show>
      </div>
    </div>
  );
}
