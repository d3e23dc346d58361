import { isPartialDate } from '#core/calendar-date.ts';
import { isRegionCode } from '#core/codes/region-code.ts';
import { type FigureDoubt, figureDoubts } from '#core/figure-doubts.ts';
import { checkValue } from '#core/records/check-value.ts';
import { figureFields } from '#core/records/figure-fields.ts';
import type { ShownChange } from '#core/schemas/staff.ts';
import type { StaffFigure } from '#core/schemas/staff-figure.ts';

/** The form by field key; `document` is null while a new one is described. */
export type FigureForm = Record<string, unknown> & { isNewDocument: boolean };

function emptyForm(): FigureForm {
  const empty = Object.fromEntries(figureFields.map(({ key }) => [key, null]));
  return { ...empty, qualifier: 'EXACT', reliability: 'RELIABLE', isNewDocument: false };
}

/** What was told before and came back, or was taken back, to be put right: as the request has it. */
export function toldForm({ fields }: Pick<ShownChange, 'fields'>): FigureForm {
  const told = Object.fromEntries(fields.map(({ field, wanted }) => [field, wanted]));
  return { ...emptyForm(), ...told, isNewDocument: typeof told.documentTitle === 'string' };
}

/** An empty form, or one that corrects a figure: everything as it was, to be put right. */
export function figureForm(corrected: StaffFigure | null): FigureForm {
  const start = emptyForm();
  if (corrected === null) return start;
  const { label, labelEn, valueText, value, unit, qualifier, numerator, denominator, scope, asOf } = corrected;
  const { reliability, note, metric, quotation } = corrected;
  return {
    ...start,
    ...{ label, labelEn, valueText, value, unit, qualifier, numerator, denominator, scope, asOf },
    ...{ reliability, note, metric, quotation },
    region: corrected.regionCode,
    park: corrected.park?.id ?? null,
    document: corrected.document.id,
    supersedes: corrected.id,
  };
}

const NEW_DOCUMENT = ['documentTitle', 'documentPublisher', 'documentPublishedOn'];

/** What is sent: empty texts as nothing, of the document either the one or the other. */
export function figureBody({ isNewDocument, ...form }: FigureForm): Readonly<Record<string, unknown>> {
  const values = Object.entries(form).map(([key, value]) => {
    const isOther = isNewDocument ? key === 'document' : NEW_DOCUMENT.includes(key);
    const text = typeof value === 'string' ? value.trim() : value;
    return [key, isOther || text === '' || text === undefined ? null : text] as const;
  });
  return { ...Object.fromEntries(values), reason: null };
}

export type FigureCheck = {
  /** Keys of fields that must be filled in and are not. */
  readonly missing: readonly string[];
  /** What is wrong with what is filled in, by field key. */
  readonly wrong: Readonly<Record<string, string>>;
};

/** What keeps a figure from being sent. */
export function checkFigure(form: FigureForm): FigureCheck {
  const body = figureBody(form);
  const document = form.isNewDocument ? ['documentTitle', 'documentPublishedOn'] : ['document'];
  const needed = [...figureFields.filter((field) => field.required).map(({ key }) => key), ...document];
  const wrong = figureFields.flatMap((field): [string, string][] => {
    const value = body[field.key];
    // documents, parks and figures are looked up by the API
    if (value === null || value === undefined || field.value.is === 'RECORD') return [];
    const checked = checkValue(field, value);
    return checked.ok ? [] : [[field.key, checked.error.map(({ expected }) => expected).join('；')]];
  });
  return { missing: needed.filter((key) => (body[key] ?? null) === null), wrong: Object.fromEntries(wrong) };
}

/** What whoever checks the figure will be told to look at twice, as far as it is filled in. `publishedOn`: of the document. */
export function formDoubts(form: FigureForm, publishedOn: string | null): readonly FigureDoubt[] {
  const body = figureBody(form);
  const text = (key: string) => (typeof body[key] === 'string' ? body[key] : null);
  const [valueText, quotation, asOf] = [text('valueText') ?? '', text('quotation') ?? '', text('asOf') ?? ''];
  const [value, numerator, denominator] = [text('value'), text('numerator'), text('denominator')];
  const figure = { valueText, value, numerator, denominator, unit: text('unit'), asOf, quotation };
  // nothing stands in what is still empty
  const isFilled: Readonly<Partial<Record<FigureDoubt, boolean>>> = {
    NOT_QUOTED: valueText !== '' && quotation !== '',
    DIGITS_DIFFER: valueText !== '',
  };
  return figureDoubts(figure, text('documentPublishedOn') ?? publishedOn).filter((doubt) => isFilled[doubt] ?? true);
}

/** What another figure is looked for by that says the same already; null while the form does not say it. */
export function sameAsked(form: FigureForm): { label: string; region: string; asOf: string } | null {
  const { label, region, asOf } = figureBody(form);
  const isSaid = typeof label === 'string' && typeof region === 'string' && typeof asOf === 'string';
  return isSaid && isRegionCode(region) && isPartialDate(asOf) ? { label, region, asOf } : null;
}

/** Whether one of the figures that were found is there already and not the one that is corrected. */
export function isThere(form: FigureForm, found: readonly StaffFigure[]): boolean {
  return found.some(
    ({ id, regionCode, supersededBy }) =>
      regionCode === form.region && supersededBy === null && id !== (form.supersedes ?? null),
  );
}
