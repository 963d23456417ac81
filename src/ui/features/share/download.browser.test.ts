import { expect } from '@open-wc/testing';
import { waitUntil } from '../../../../test/helpers/browser/wait-until.js';
import type { Task } from '../../../common/scheduler.js';
import en from '../../../text/extras/en.js';
import { downloadFile } from './download.js';

/** Runs `use`, and returns the names of the files that it saves. */
async function savedBy(use: () => Promise<unknown>): Promise<string[]> {
  const names: string[] = [];
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function record() {
    names.push(this.download);
  };
  try {
    await use();
  } finally {
    HTMLAnchorElement.prototype.click = click;
  }
  return names;
}

describe('downloadFile()', () => {
  it('says when a file takes long, and writes it once however often it is asked for [R37]', async () => {
    const status = document.createElement('div');
    const downloads = new Set<string>();
    let writes = 0;
    let finish = () => {};
    const written = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const file = {
      name: 'a.csv',
      type: 'text/csv',
      *write(): Task<string> {
        writes++;
        yield written;
        return 'a';
      },
    };
    const names = await savedBy(async () => {
      const runs = [1, 2].map(() => downloadFile(file, downloads, status, en));
      await waitUntil(() => status.textContent === en.preparingFile, 'the progress line');
      finish();
      await Promise.all(runs);
    });
    expect(names).to.deep.equal(['a.csv']);
    expect(writes).to.equal(1);
    expect(status.textContent).to.equal(en.fileReady);
  });

  it('says nothing of a file that is ready at once, and can write it again', async () => {
    const status = document.createElement('div');
    const downloads = new Set<string>();
    const file = {
      name: 'a.csv',
      type: 'text/csv',
      *write(): Task<string> {
        yield;
        return 'a';
      },
    };
    const names = await savedBy(async () => {
      for (const _ of [1, 2]) await downloadFile(file, downloads, status, en);
    });
    expect(names).to.deep.equal(['a.csv', 'a.csv']);
    expect(status.textContent).to.equal('');
  });

  it('says that a file could not be written', async () => {
    const status = document.createElement('div');
    const { warn } = console;
    console.warn = () => {};
    const file = {
      name: 'a.csv',
      type: 'text/csv',
      *write(): Task<string> {
        yield;
        throw new Error('no memory');
      },
    };
    await downloadFile(file, new Set(), status, en);
    console.warn = warn;
    expect(status.textContent).to.equal(en.fileFailed);
  });
});
