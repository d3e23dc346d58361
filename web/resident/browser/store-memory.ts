import type { Draft, Posting, Receipt, StoredPhoto } from '../voice/draft.ts';
import { newPosting, returned } from '../voice/posting.ts';
import type { VoiceStore } from './store.ts';

/** The same store for as long as the page lives: where storage is refused, and on a kiosk. */
export function memoryStore(): VoiceStore {
  const drafts = new Map<string, Draft>();
  const outbox = new Map<string, Posting>();
  const photos = new Map<string, StoredPhoto>();
  const receipts = new Map<string, Receipt>();
  let lease: { holder: string; until: number } | null = null;

  const deletePhotos = (owner: string) => {
    for (const photo of [...photos.values()]) if (photo.owner === owner) photos.delete(photo.id);
  };
  const takeOut = (draft: Draft) => {
    if (drafts.get(draft.slot)?.key === draft.key) drafts.delete(draft.slot);
  };

  return {
    durable: false,
    async openDraft(fresh) {
      const known = drafts.get(fresh.slot);
      if (known === undefined) drafts.set(fresh.slot, fresh);
      return known ?? fresh;
    },
    async saveDraft(draft) {
      const mine = drafts.get(draft.slot)?.key === draft.key;
      if (mine) drafts.set(draft.slot, draft);
      return mine;
    },
    readDraft: async (slot) => drafts.get(slot) ?? null,
    drafts: async () => [...drafts.values()],
    async dropDraft(draft) {
      takeOut(draft);
      deletePhotos(draft.key);
    },
    addPhoto: async (photo) => void photos.set(photo.id, photo),
    removePhoto: async (id) => void photos.delete(id),
    photos: async (owner) => [...photos.values()].filter((photo) => photo.owner === owner),
    async queue(draft, now) {
      if (!outbox.has(draft.key) && !receipts.has(draft.key)) outbox.set(draft.key, newPosting(draft, now));
      takeOut(draft);
    },
    outbox: async () => [...outbox.values()],
    async updatePosting(posting) {
      if (outbox.has(posting.key)) outbox.set(posting.key, posting);
    },
    async finish(receipt) {
      outbox.delete(receipt.key);
      receipts.set(receipt.key, receipt);
      deletePhotos(receipt.key);
    },
    async giveBack(posting, refusal) {
      const draft = returned(posting, refusal, drafts.get(posting.draft.slot));
      if (outbox.delete(posting.key)) drafts.set(draft.slot, draft);
      return draft;
    },
    receipts: async () => [...receipts.values()],
    forgetReceipts: async () => receipts.clear(),
    async takeLease(holder, now, ms) {
      const free = lease === null || lease.holder === holder || lease.until <= now;
      if (free) lease = { holder, until: now + ms };
      return free;
    },
    async dropLease(holder) {
      if (lease?.holder === holder) lease = null;
    },
  };
}
