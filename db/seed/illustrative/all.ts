import type { RecordSet } from '../documents/record.ts';
import { joinSets } from '../documents/shape.ts';
import { changgeGridSet } from './changge.ts';
import {
  dingxiangEnterpriseSet,
  dingxiangOrganisationSet,
  dingxiangRevokedSet,
  dingxiangSocialSet,
} from './dingxiang-organisations.ts';
import { dingxiangPairSet } from './dingxiang-pairs.ts';
import { dingxiangPositionSet } from './dingxiang-positions.ts';
import { dingxiangVillageSet } from './dingxiang-villages.ts';
import { jinzhongFeaturedSet, jinzhongSubparkSet } from './jinzhong.ts';
import { pingdingshanStationSet } from './pingdingshan.ts';
import { redBusStopSet } from './red-bus.ts';
import { serviceStationSet } from './service-stations.ts';
import type { IllustrativeSet } from './set.ts';
import { shuangfengPairSet } from './shuangfeng.ts';
import { anhuiUnlistedSet, xuchangUnlistedSet } from './unlisted-parks.ts';
import { wanzhiStationSet, xinwuSampleSet } from './wanzhi.ts';
import { xiangchengPairSet } from './xiangcheng.ts';

export const illustrativeSets: readonly IllustrativeSet[] = [
  jinzhongSubparkSet,
  jinzhongFeaturedSet,
  anhuiUnlistedSet,
  wanzhiStationSet,
  xinwuSampleSet,
  shuangfengPairSet,
  redBusStopSet,
  xuchangUnlistedSet,
  changgeGridSet,
  xiangchengPairSet,
  dingxiangVillageSet,
  dingxiangEnterpriseSet,
  dingxiangSocialSet,
  dingxiangOrganisationSet,
  dingxiangRevokedSet,
  dingxiangPositionSet,
  dingxiangPairSet,
  pingdingshanStationSet,
  serviceStationSet,
];

export const illustrativeRecords: RecordSet = joinSets(illustrativeSets.map(({ records }) => records));
