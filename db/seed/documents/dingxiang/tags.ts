import type { ActivityData, CampaignData } from '../record.ts';
import { activitiesOf, campaignsOf } from '../shape.ts';

const county = { document: '003', asOf: '2024', regionCode: '140921' } as const;

export const dingxiangCampaigns: readonly CampaignData[] = campaignsOf(county, [
  ['D02', '工作机制', '党建工作指导员年终考评机制'],
  ['D03', '工作机制', '网格化管理'],
  ['D11', '工作机制', '“三维模式”培养工程'],
  ['D11', '工作机制', '企业管理层、党支部“交叉任职制”'],
  ['D12', '工作机制', '“管行业必须管党建、管业务必须管党建”的“双管”责任'],
  ['D12', '工作机制', '督导、通报、整改、考核'],
  ['D13', '平台', '“定襄两新党建”公众号'],
  ['D13', '平台', '“学习强国”'],
  ['D15', '活动载体', '“建言献策促发展”“立足岗位作贡献”活动'],
  ['D18', '工作机制', '“龙头带动、项目推动、条块联动”的产业链党建工作新机制'],
  ['D18', '口号', '“党建引领、行业领跑、产业链接、互促共进”'],
  ['D19', '文件', '《定襄县产业链党建服务县域中心工作实施方案（草案）》', '草案。'],
  ['D20', '队伍', '“骑手”志愿服务队'],
  ['D20', '服务', '政策速递车', '“骑手”志愿服务；停靠地点与时间资料未列。'],
  ['D20', '服务', '爱心顺风车', '“骑手”志愿服务；停靠地点与时间资料未列。'],
  ['D20', '服务', '敬老服务车', '“骑手”志愿服务；停靠地点与时间资料未列。'],
  ['D20', '服务', '暖心直通车', '“骑手”志愿服务；停靠地点与时间资料未列。'],
  ['D22', '工作机制', '骑手上报路面积水、井盖缺损等问题'],
  ['D23', '活动载体', '“最美快递小哥”等评选表彰活动'],
  ['D24', '工作机制', '双向选择、结对包联'],
  ['D25', '活动载体', '“美丽定襄”人居环境2024年集中整治'],
  ['D25', '活动载体', '“千万工程”'],
  ['D26', '活动载体', '“强基赋能”工程'],
  ['D26', '活动载体', '“破难题、促发展”扩面提质行动'],
  ['D26', '活动载体', '“回头看”攻坚行动'],
]);

export const dingxiangActivities: readonly ActivityData[] = activitiesOf(county, [
  {
    inventory: ['D14'],
    name: '定襄县2023年两新组织党组织书记（党建指导员、企业出资人）示范培训班',
    kindText: '培训',
    placeText: '浙江大学',
    asOf: '2023',
    startsOn: '2023',
    endsOn: '2023',
  },
  {
    inventory: ['D14'],
    name: '示范党支部现场观摩',
    kindText: '观摩',
    note: '40余人，4个示范党支部；支部未列名。',
  },
  {
    inventory: ['D16'],
    name: '法兰锻件企业代表座谈会',
    kindText: '座谈',
    note: '14个企业代表；推介定襄县高新技术服务中心。',
    subjects: [{ kind: 'SITE', key: 'dingxiang-hitech-service-center', role: '推介' }],
  },
  {
    inventory: ['D17'],
    name: '“新业态新就业群体融入社区基层党建共建共治共享”调研推进会',
    kindText: '推进会',
    placeText: '北城社区',
    subjects: [
      { kind: 'VILLAGE', key: 'beicheng-community', role: '召开地' },
      { kind: 'ORGANISATION', key: 'dingxiang-express-committee', role: '联合举办' },
    ],
  },
  {
    inventory: ['D17', 'D18'],
    name: '产业链党建服务县域中心工作座谈会',
    kindText: '座谈',
    placeText: '山西天宝集团',
    subjects: [{ kind: 'ENTERPRISE', key: 'tianbao-group', role: '召开地' }],
  },
  {
    inventory: ['D17'],
    name: '新业态领域调研（远航物流联合党支部）',
    kindText: '调研',
    subjects: [{ kind: 'ORGANISATION', key: 'dingxiang-yuanhang-joint-branch', role: '调研点' }],
  },
]);
