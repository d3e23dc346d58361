import { Show } from 'solid-js';
import type { StaffRow } from '#core/schemas/staff.ts';
import { type PublicationStatus, publicationStatus, type VerifyState, verifyState } from '#core/terms/position.ts';
import { Badge, type BadgeKind } from '#ui/Badge.tsx';
import { useStaff } from '../context.ts';

const verifyBadge: Readonly<Record<VerifyState, BadgeKind>> = {
  UNVERIFIED: 'unverified',
  VERIFIED: 'ok',
  REVIEW_DUE: 'reviewDue',
  OVERDUE: 'overdue',
};
const publicationBadge: Readonly<Record<PublicationStatus, BadgeKind>> = {
  DRAFT: 'unknown',
  PENDING: 'reviewDue',
  RETURNED: 'attention',
  PUBLISHED: 'ok',
  SUSPENDED: 'suspended',
  CLOSED: 'unknown',
};

/** 公开状态 as icon and word. */
export function PublicationBadge(props: { status: PublicationStatus }) {
  const { term } = useStaff();
  return <Badge kind={publicationBadge[props.status]}>{term(publicationStatus[props.status])}</Badge>;
}

/** 核实状态 as icon and word. A sample is verified by nobody: it is a sample. */
export function VerifyBadge(props: { row: Pick<StaffRow, 'verifyState' | 'isIllustrative'> }) {
  const { term } = useStaff();
  return (
    <Show when={props.row.verifyState !== null && !props.row.isIllustrative ? props.row.verifyState : null}>
      {(state) => <Badge kind={verifyBadge[state()]}>{term(verifyState[state()])}</Badge>}
    </Show>
  );
}
