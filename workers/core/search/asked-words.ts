import { normaliseText } from './normalise.ts';

/** What people type around the thing itself: 我想办…, 哪里有…, …怎么办. Longer words first. */
const BEFORE =
  /^(请问|我想|我要|想要|想|附近|周边|的|哪里|哪儿|哪个|哪|去|在|到|有没有|有|可以|能不能|能|怎么|怎样|如何|办理|办个|办一下|办|申请|申领|领取|领)+/;
const AFTER =
  /(在?哪里?(可以|能)?(办理?|申请|领)?|去?哪儿(办理?)?|怎么(办理?|申请|领)|办理|手续|流程|需要什么材料|要带什么|带什么|的?地方|的?服务点|附近)+$/;

/** The thing that is looked for, normalised: 我想办营业执照 → 营业执照. A text that is nothing else stays as it is. */
export function thingAsked(query: string): string {
  const whole = normaliseText(query);
  const thing = whole.replace(BEFORE, '').replace(AFTER, '');
  return thing === '' ? whole : thing;
}
