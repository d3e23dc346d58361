import { auditActionTerm, auditObjectTerm, auditResultTerm } from '#core/records/audit-terms.ts';
import { fieldOf, isStaffKind } from '#core/records/catalogue.ts';
import type { AuditLine } from '#core/schemas/access.ts';

/** Heads of the exported log: every code has its words beside it, for people, and stays itself, for programs. */
export const AUDIT_HEADINGS = [
  ...['序号', '时间', '谁', '账号编号', '事件', '事件代码', '对象类型', '对象类型代码', '对象名称', '对象编号'],
  ...['区划', '区划代码', '结果', '结果代码', '地址', '改了哪些', '详情（原始记录）'],
];

/** `names`: of records and regions by public id or code. */
export function auditCells(line: AuditLine, names: Readonly<Record<string, string>>): (string | number | null)[] {
  const { action, at, detail, fields, id, idName, ip, kind, regionCode, result, seq, who } = line;
  const field = (key: string) => fieldOf(isStaffKind(kind) ? kind : 'SITE', key)?.term.zh ?? key;
  return [
    ...[seq, at, whoWords(line), who],
    ...[auditActionTerm(action).zh, action],
    ...[kind === null ? null : auditObjectTerm(kind).zh, kind],
    ...[id === null ? null : (idName ?? names[id] ?? null), id],
    ...[regionCode === null ? null : (names[regionCode] ?? null), regionCode],
    ...[auditResultTerm(result).zh, result],
    ...[ip, fields.map(field).join('、'), JSON.stringify(detail)],
  ];
}

function whoWords({ who, whoName }: AuditLine): string {
  if (who.startsWith('link:')) return `一次性链接 ${who.slice(5)}${whoName === null ? '' : `（${whoName}）`}`;
  if (who.startsWith('display:')) return `大屏${whoName === null ? '' : `（${whoName}）`}`;
  if (who === 'system') return '系统';
  return who === 'anonymous' ? '未登录' : (whoName ?? who);
}
