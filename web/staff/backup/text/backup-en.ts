import type { BackupText } from './backup-zh.ts';

export const backupEn: BackupText = {
  lead: 'Everything of the portal in one file: records, history, audit log, accounts, photos. Sessions and counters that live a day are not in it.',
  makeTitle: 'Download a backup',
  makeNote:
    'The file holds accounts and internal records: keep it where only administrators can open it, make one every week at least, and keep a copy on another machine. The download is noted in the audit log.',
  make: 'Download a full backup',
  making: (mb) => `Downloading, ${mb} MB so far…`,
  checking: (percent) => `Checking the file, ${percent}%…`,
  made: (rows, photos) => `Saved. The file is whole: ${rows} rows, ${photos} photos.`,
  notWhole:
    'Somebody saved a change meanwhile, so the file would not fit together and was not saved. Try again in a while.',
  checkTitle: 'Check a backup file',
  checkNote: 'Reads the file on this machine and checks counts and hashes. Nothing is uploaded.',
  choose: 'Choose a backup file (.ndjson.gz)',
  whole: (at, rows, photos, schema) =>
    `The file is whole. Made ${at}, ${rows} rows, ${photos} photos, data structure ${schema}.`,
  faulty: (line, fault) => (line === 0 ? `${fault}.` : `Line ${line}: ${fault}.`),
  sha: 'Checksum (SHA-256)',
  restoreTitle: 'Restore',
  restoreLead: 'A restore replaces everything, so it is done in two places only:',
  restoreCommand: 'On one machine: stop the portal and run',
  restoreCommandNote: 'The data that was there is not deleted but renamed in the data folder.',
  restoreSetup:
    'Anywhere: install a portal anew, open the set-up link that is printed while there is no account, and choose “Restore from a backup”.',
  counts: {
    title: 'Counts by kind',
    what: 'What',
    kept: 'In the backup',
    restored: 'Restored',
    same: 'the same',
    differs: 'not the same',
    rest: (tables) => `${tables} other tables`,
    tables: {
      revision: 'Versions',
      audit_log: 'Audit log',
      change_request: 'Change requests',
      published_figure: 'Published figures',
      source_document: 'Documents',
      photo: 'Photos',
      rating: 'Ratings',
      correction: 'Corrections',
      report: 'Reports',
      import_batch: 'Imports',
      month_end: 'Month ends',
      presentation: 'Saved views and routes',
      auth_user: 'Accounts',
      role_grant: 'Grants',
    },
  },
  setup: {
    title: 'You have a backup? Restore from it',
    lead: 'This portal has no account yet. Choose a backup file: it is checked here first, then everything is put back, all of it or nothing.',
    start: 'Restore everything',
    confirm: 'The built-in records and samples are replaced by what is in the backup',
    otherSchema: (wanted, own) =>
      `The backup has the data structure ${wanted}, this portal has ${own}: install the release it was made with, restore, then upgrade.`,
    sending: (percent) => `Uploading, ${percent}%. If it breaks off, choose the same file to go on.`,
    finishing: 'Writing, one moment…',
    done: (rows) => `${rows} rows are back. Sign in with an account of the backup.`,
    signIn: 'Sign in',
  },
};
