import { type Facility, facility } from '../terms/position.ts';
import { thingAsked } from './asked-words.ts';
import { normaliseText } from './normalise.ts';

/** What one can ask a place for: its 便民设施, and whether a wheelchair gets in (无障碍). */
export type Amenity = Facility | 'BARRIER_FREE';

export const amenityTitle: Readonly<Record<'BARRIER_FREE', { readonly zh: string; readonly en: string }>> = {
  BARRIER_FREE: { zh: '无障碍（轮椅可通行）', en: 'Wheelchair access' },
};

/** Words people use for each, with the pinyin of those that are typed by it, a space between syllables. */
const WORDS: Readonly<Record<Amenity, { readonly zh: readonly string[]; readonly pinyin: readonly string[] }>> = {
  WATER: {
    zh: ['饮水', '热水', '开水', '喝水', '饮用水', '接水', '打水', '直饮水'],
    pinyin: ['yin shui', 're shui', 'he shui'],
  },
  PHONE_CHARGING: { zh: ['手机充电', '充电', '充电宝', '充电器'], pinyin: ['chong dian', 'shou ji chong dian'] },
  EV_CHARGING: {
    zh: ['电动车充电', '电动车换电', '换电', '充电', '充电桩', '电瓶车', '电动车', '电单车'],
    pinyin: ['huan dian', 'chong dian zhuang'],
  },
  MICROWAVE: { zh: ['微波炉', '热饭', '加热'], pinyin: ['wei bo lu', 're fan'] },
  SEATS: {
    zh: ['休息', '休息座椅', '座椅', '座位', '歇脚', '歇歇', '歇息', '坐坐'],
    pinyin: ['xiu xi', 'zuo yi', 'xie jiao'],
  },
  TOILET: {
    zh: ['厕所', '卫生间', '洗手间', '公厕', '公共厕所', '上厕所', '解手'],
    pinyin: ['ce suo', 'wei sheng jian', 'xi shou jian'],
  },
  FIRST_AID: { zh: ['药箱', '医药箱', '急救', '急救箱', '急救包', '创可贴'], pinyin: ['yao xiang', 'ji jiu'] },
  HVAC: { zh: ['空调', '取暖', '暖气', '空调取暖', '纳凉', '避暑', '乘凉'], pinyin: ['kong tiao', 'qu nuan'] },
  WIFI: { zh: ['wifi', '无线网', '无线网络', '上网', '免费上网'], pinyin: ['wu xian wang', 'shang wang'] },
  NURSING_ROOM: {
    zh: ['母婴室', '哺乳', '哺乳室', '喂奶', '换尿布', '妈咪小屋'],
    pinyin: ['mu ying shi', 'bu ru'],
  },
  OPEN_24H: { zh: ['24小时', '二十四小时', '通宵', '全天开放'], pinyin: ['tong xiao'] },
  PRINTING: { zh: ['打印', '复印', '打印复印', '打印机', '复印机', '打字复印'], pinyin: ['da yin', 'fu yin'] },
  BARRIER_FREE: {
    zh: ['无障碍', '轮椅', '坡道', '残疾人通道', '无障碍通道', '电梯'],
    pinyin: ['wu zhang ai', 'lun yi', 'po dao'],
  },
};

/** Letters of one word that a reader may type: whole pinyin, and initials from two on. */
const letters = (pinyin: string): string[] => {
  const syllables = pinyin.split(' ');
  return [syllables.join(''), syllables.map((syllable) => syllable.charAt(0)).join('')];
};

/** How well a word is met: 0 it is the word, 1 the word begins so, 2 it says more than the word; null = not met. */
export type Closeness = 0 | 1 | 2;

export interface FoundAmenity {
  readonly amenity: Amenity;
  readonly closeness: Closeness;
}

/** The amenities that a text asks for (哪里有热水 → 饮水), closest first; where one is named exactly, none that is merely like it. */
export function amenitiesAsked(query: string): FoundAmenity[] {
  const asked = thingAsked(query);
  if (asked === '') return [];
  const found = (Object.keys(WORDS) as Amenity[]) // the keys of a record of Amenity are Amenity
    .flatMap((amenity) => {
      const closeness = closenessOf(amenity, asked);
      return closeness === null ? [] : [{ amenity, closeness }];
    })
    .sort((a, b) => a.closeness - b.closeness);
  return found[0]?.closeness === 0 ? found.filter(({ closeness }) => closeness < 2) : found;
}

function closenessOf(amenity: Amenity, asked: string): Closeness | null {
  const { pinyin } = WORDS[amenity];
  const title = amenity === 'BARRIER_FREE' ? amenityTitle[amenity] : facility[amenity];
  const zh = [normaliseText(title.zh), ...WORDS[amenity].zh];
  const typed = pinyin.flatMap(letters);
  if (zh.includes(asked) || typed.includes(asked)) return 0;
  const long = asked.length > 1;
  if (zh.some((word) => word.startsWith(asked)) || (long && typed.some((word) => word.startsWith(asked)))) return 1;
  return long && zh.some((word) => word.includes(asked) || asked.includes(word)) ? 2 : null;
}
