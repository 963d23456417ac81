import { expect } from 'chai';
import { reportLoadFailure } from './report-load-failure.js';

describe('reportLoadFailure()', () => {
  it('warns of the missing part, with its error', () => {
    const { warn } = console;
    const calls: unknown[][] = [];
    console.warn = (...parts: unknown[]) => void calls.push(parts);
    const error = new TypeError('Failed to fetch');
    try {
      reportLoadFailure('<coop-programme>', error);
    } finally {
      console.warn = warn;
    }
    expect(calls).deep.equal([
      ['[passerelle] Could not load <coop-programme>. Is every file of the script on the server?', error],
    ]);
  });
});
