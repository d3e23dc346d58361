import { errorDetail } from '#core/errors.ts';
import { ApiError } from '../../errors.ts';
import { MAX_DETAILS } from './checked.ts';
import type { WritePlan } from './plan.ts';

/**
 * Plans of several records. Where some are refused, those of the first one's code are told together, each detail by the
 * place of its record among those sent (`records[3].floor`): whoever sent them can leave just these out.
 */
export async function planEach<R>(
  records: readonly R[],
  plan: (record: R) => Promise<WritePlan>,
): Promise<readonly WritePlan[]> {
  const plans: WritePlan[] = [];
  const refused: ApiError[] = [];
  for (const [i, record] of records.entries()) {
    try {
      plans.push(await plan(record));
    } catch (error) {
      if (!(error instanceof ApiError) || error.details.length === 0) throw error;
      refused.push(placed(i, error));
    }
  }
  const [first] = refused;
  if (first === undefined) return plans;
  const details = refused.flatMap((error) => (error.code === first.code ? error.details : []));
  throw new ApiError(first.code, details.slice(0, MAX_DETAILS));
}

function placed(i: number, { code, details }: ApiError): ApiError {
  const at = (path: string) => (path === '' ? `records[${i}]` : `records[${i}].${path}`);
  return new ApiError(
    code,
    details.map(({ path, value, expected }) => errorDetail(at(path), value, expected)),
  );
}
