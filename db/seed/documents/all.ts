import { anhuiRecords } from './anhui/all.ts';
import { anhuiDocument } from './anhui/document.ts';
import { anhuiFigures } from './anhui/figures.ts';
import { catalogueDocument, withCatalogue } from './catalogue.ts';
import { dingxiangDocument } from './dingxiang/document.ts';
import { dingxiangFigures } from './dingxiang/figures.ts';
import { dingxiangRecords } from './dingxiang/records.ts';
import { jinzhongRecords } from './jinzhong/all.ts';
import { jinzhongDocument } from './jinzhong/document.ts';
import { jinzhongFigures } from './jinzhong/figures.ts';
import { pingdingshanDocument } from './pingdingshan/document.ts';
import { pingdingshanFigures } from './pingdingshan/figures.ts';
import { pingdingshanRecords } from './pingdingshan/records.ts';
import type { DocumentData, FigureData, RecordSet } from './record.ts';
import { joinSets } from './shape.ts';
import { xuchangRecords } from './xuchang/all.ts';
import { xuchangDocument } from './xuchang/document.ts';
import { xuchangFigures } from './xuchang/figures.ts';

/** Names the two town centres and says that the zone has 1 + 2 + 30 service points; its text is not at hand. */
const peopleDocument: DocumentData = {
  key: 'people-2025',
  title: '平顶山高新区三级便民服务体系（报道）',
  sourceText: '人民网 2025 年 12 月报道',
  publisher: '人民网',
  place: '河南省平顶山高新技术产业开发区',
  regionCode: '410471',
  publishedOn: '2025-12',
  file: null,
  note: '标题为本系统所拟。报道称区级 1 处、镇（街道）2 处、村（社区）30 处；原文不在五份资料之内，不列入资料公布数。',
  corrections: [],
};

/** The five source documents, in the order of their numbers, then the two other sources that records name. */
export const documents: readonly DocumentData[] = [
  jinzhongDocument,
  anhuiDocument,
  xuchangDocument,
  dingxiangDocument,
  pingdingshanDocument,
  catalogueDocument,
  peopleDocument,
];

/** Every published figure with the key of its document. */
export const figures: readonly (FigureData & { readonly document: string })[] = [
  ...jinzhongFigures.map((figure) => ({ ...figure, document: '000' })),
  ...anhuiFigures.map((figure) => ({ ...figure, document: '001' })),
  ...xuchangFigures.map((figure) => ({ ...figure, document: '002' })),
  ...dingxiangFigures.map((figure) => ({ ...figure, document: '003' })),
  ...pingdingshanFigures.map((figure) => ({ ...figure, document: '004' })),
];

const joined = joinSets([jinzhongRecords, anhuiRecords, xuchangRecords, dingxiangRecords, pingdingshanRecords]);

/** Everything the documents name, with what the catalogue of zones says of the parks. */
export const namedRecords: RecordSet = { ...joined, parks: joined.parks.map(withCatalogue) };
