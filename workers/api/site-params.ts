import * as z from 'zod';
import { flagParam, onlyTrueParam } from '#core/input/choice-params.ts';
import { integerParam, latParam, lngParam, refusePoint } from '#core/input/number-params.ts';
import { idParam } from '#core/input/text-params.ts';
import { facility, positionFunction, positionLevel, positionType, verifyState } from '#core/terms/position.ts';
import { choices } from './choices.ts';
import { listParams } from './list-params.ts';

/** Sites asked for by distance at most: whoever wants more wants a list. */
const MAX_NEAR = 50;

/** What lists of sites are filtered by. */
export const siteFilters = {
  park: idParam('PARK').optional().meta({ description: '园区的编号，含其下园区' }),
  kind: choices(positionType, '阵地类型，任一').optional(),
  level: choices(positionLevel, '阵地层级，任一').optional(),
  function: choices(positionFunction, '阵地功能，须全部具备').optional(),
  facility: choices(facility, '便民设施，须全部具备').optional(),
  counter: flagParam('能办事（有服务窗口）').optional(),
  barrierFree: flagParam('轮椅可通行').optional(),
  verify: choices(verifyState, '核实状态，任一').optional(),
  standard: flagParam('五有一落实六项都达到').optional(),
  mobile: flagParam('流动阵地').optional(),
  cluster: idParam('CLUSTER').optional().meta({ description: '阵地集群的编号' }),
  station: flagParam('服务站点').optional(),
  service: idParam('SERVICE_ITEM').optional().meta({ description: '服务事项的编号：只要能办这件事的' }),
  open: onlyTrueParam('只要此刻确定开放的：按登记的开放时间、例外日期、暂停开放与国家节假日安排').optional(),
};

/** What is asked of a place. */
export const nearQuery = z
  .strictObject({
    region: listParams.region,
    q: listParams.q,
    illustrative: listParams.illustrative,
    ...siteFilters,
    lat: latParam,
    lng: lngParam,
    limit: integerParam(1, MAX_NEAR, `最多几个，不超过 ${MAX_NEAR}，默认 10`).default(10),
  })
  .superRefine(refusePoint);
