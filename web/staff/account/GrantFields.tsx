import { createSignal, Match, Show, Switch } from 'solid-js';
import { opensAnything } from '#core/access/actions.ts';
import { accountRoles, roleRules } from '#core/access/role-rules.ts';
import { isGrantable, type Scope } from '#core/access/scope.ts';
import { type Role, role } from '#core/terms/access.ts';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { useStaff } from '../context.ts';
import { RegionSelects } from '../rail/RegionSelects.tsx';

type Where = 'EVERYWHERE' | 'REGION' | 'PARK' | 'SITE';
export type GrantDraft = { role: Role; where: Where; regionCode: string | null; record: string };

export const emptyGrant: GrantDraft = { role: 'PARK_EDITOR', where: 'REGION', regionCode: null, record: '' };

/** The scope of a draft; null while it is not chosen. */
export function scopeOf({ role: wanted, where, regionCode, record }: GrantDraft): Scope | null {
  const isRecord = where === 'PARK' || where === 'SITE';
  if ((isRecord && record === '') || (where === 'REGION' && regionCode === null)) return null;
  const scope: Scope = {
    regionCode: where === 'REGION' ? regionCode : null,
    record: isRecord ? { kind: where, id: record } : null,
  };
  return isGrantable(wanted, scope) ? scope : null;
}

/** Where a role can be granted, in the order of the list. */
function placesOf(wanted: Role): Where[] {
  if (wanted === 'PUBLIC') return [];
  const { everywhere, region, records } = roleRules[wanted];
  const kinds = (['PARK', 'SITE'] as const).filter((kind) => records.includes(kind));
  return [...(everywhere ? (['EVERYWHERE'] as const) : []), ...(region ? (['REGION'] as const) : []), ...kinds];
}

/** Role and scope of a grant. */
export function GrantFields(props: { value: GrantDraft; onChange: (value: GrantDraft) => void; error?: string }) {
  const { api, term, text } = useStaff();
  const words = text.account.accounts;
  const [q, setQ] = createSignal('');
  const change = (part: Partial<GrantDraft>) => props.onChange({ ...props.value, ...part });
  const kind = () => (props.value.where === 'PARK' ? 'PARK' : props.value.where === 'SITE' ? 'SITE' : null);
  const found = createLoad(
    () => {
      const wanted = kind();
      return wanted === null || q().trim() === '' ? null : { kind: wanted, q: q().trim() };
    },
    async (asked, signal) => {
      const query = { q: asked.q, limit: 20 };
      const list =
        asked.kind === 'PARK'
          ? await api.get('/api/parks', { query, signal })
          : await api.get('/api/sites', { query, signal });
      return list.items.map(({ id, name }) => ({ value: id, label: name }));
    },
  );
  const places = () => placesOf(props.value.role);
  return (
    <>
      <Select
        label={words.role}
        value={props.value.role}
        options={accountRoles.map((code) => ({ value: code, label: term(role[code]) }))}
        onChange={(code) => {
          // the list holds these roles and no other
          const next = code as Role;
          change({ role: next, where: placesOf(next)[0] ?? 'EVERYWHERE', regionCode: null, record: '' });
        }}
      />
      <Select
        label={words.where}
        value={props.value.where}
        options={places().map((place) => ({ value: place, label: words.kinds[place] }))}
        // the list holds these places and no other
        onChange={(place) => change({ where: place as Where, regionCode: null, record: '' })}
        error={props.error}
      />
      <Show when={!opensAnything(props.value.role)}>
        <p class="account-must" role="status">
          {words.nothing(term(role[props.value.role]))}
        </p>
      </Show>
      <Switch>
        <Match when={props.value.where === 'REGION'}>
          <RegionSelects region={props.value.regionCode} onChange={(regionCode) => change({ regionCode })} />
        </Match>
        <Match when={kind()}>
          <TextField label={words.record} hint={words.recordHint} value={q()} onInput={setQ} maxlength={100} />
          <Select
            label={words.chosen}
            required
            value={props.value.record}
            options={[{ value: '', label: '—' }, ...(found.data() ?? [])]}
            onChange={(record) => change({ record })}
          />
        </Match>
      </Switch>
    </>
  );
}
