import { expect } from 'chai';
import type { Filters } from '../../../view/filter/query.js';
import { type Member, SelectionGroup, type Tag } from './selection-group.js';

/** A tag as its group knows it. */
function member(group: SelectionGroup, { lights = false, selection = undefined as Filters | undefined } = {}) {
  const one = {
    tag: { localName: lights ? 'coop-territory-map' : 'coop-initiative-list', selection } as unknown as Tag,
    lights,
    choice: {} as Filters,
    lit: undefined as Filters | undefined,
    said: 0,
    tell(choice: Filters, own: Filters | undefined) {
      one.choice = choice;
      one.lit = own;
    },
    say: () => void one.said++,
  } satisfies Member & Record<string, unknown>;
  group.join(one);
  return one;
}

/** A memory that a test looks into. */
function memory(said: Filters = {}) {
  const one = { said, acts: [] as boolean[], stopped: false, changed: () => {} };
  const begin = (_name: string, changed: () => void) => {
    one.changed = changed;
    return {
      read: () => ({ ...one.said }),
      write: (choice: Filters, act: boolean) => {
        one.said = choice;
        one.acts.push(act);
      },
      stop: () => {
        one.stopped = true;
      },
    };
  };
  return { one, begin };
}

describe('tags that share what the visitor chooses', () => {
  it('are all narrowed by a bar, and all but the map by what is chosen on the map', () => {
    const group = new SelectionGroup('', '');
    const [map, list] = [member(group, { lights: true }), member(group)];
    group.choose({ theme: 'eau', query: ' ' }, true);
    expect([map.choice, list.choice]).to.deep.equal([{ theme: 'eau' }, { theme: 'eau' }]);
    group.setMapFilters(map, { territory: 'a,b' });
    expect([map.choice, map.lit]).to.deep.equal([{ theme: 'eau' }, { territory: 'a,b' }]);
    expect(list.choice).to.deep.equal({ theme: 'eau', territory: 'a,b' });
    // the bar tells all that is chosen by now: the map’s choice is still in it
    group.choose({ theme: 'sol', territory: 'a,b' }, true);
    expect([map.choice, map.lit]).to.deep.equal([{ theme: 'sol' }, { territory: 'a,b' }]);
    // and now no longer
    group.choose({ theme: 'sol' }, true);
    expect([map.lit, list.choice]).to.deep.equal([undefined, { theme: 'sol' }]);
  });

  it('let the map’s choice stand before one of the same name, which is there again when the map lets go', () => {
    const group = new SelectionGroup('', '');
    const [map, list] = [member(group, { lights: true }), member(group)];
    group.choose({ territory: 'pays' }, true);
    group.setMapFilters(map, { territory: 'ville' });
    group.choose({ territory: 'ville', goal: '2' }, true);
    expect([map.choice, list.choice]).to.deep.equal([
      { territory: 'pays', goal: '2' },
      { territory: 'ville', goal: '2' },
    ]);
    group.setMapFilters(map, {});
    expect(list.choice).to.deep.equal({ territory: 'pays', goal: '2' });
  });

  it('tell a late one what is chosen, and one that leaves takes what was chosen on it along', () => {
    const group = new SelectionGroup('', '');
    const map = member(group, { lights: true });
    group.setMapFilters(map, { pairing: 'lien' });
    const late = member(group);
    expect(late.choice).to.deep.equal({ pairing: 'lien' });
    group.leave(map);
    expect(late.choice).to.deep.equal({});
  });

  it('take what the page chose for the first before they were there, unless the address says otherwise', () => {
    const first = member(new SelectionGroup('', ''), { selection: { country: 'SV' } });
    expect(first.choice).to.deep.equal({ country: 'SV' });
    const group = new SelectionGroup('', '');
    group.remember(memory({ country: 'GN' }).begin);
    expect(member(group, { selection: { country: 'SV' } }).choice).to.deep.equal({ country: 'GN' });
  });

  it('are remembered by the address, which tells what the page sets from what the visitor does', () => {
    const { one, begin } = memory();
    const group = new SelectionGroup('', '');
    group.remember(begin);
    const list = member(group);
    group.choose({ theme: 'eau' }, true);
    group.choose({ theme: 'sol' }, false);
    expect([one.said, one.acts]).to.deep.equal([{ theme: 'sol' }, [true, false]]);
    one.said = { theme: 'eau' };
    one.changed();
    expect(list.choice).to.deep.equal({ theme: 'eau' });
    group.leave(list);
    expect(one.stopped).to.equal(true);
  });

  it('have on the map, lit, what an address says of a territory, and narrow it by what was chosen beside it', () => {
    const { one, begin } = memory({ territory: 'ville', theme: 'eau' });
    const group = new SelectionGroup('', '');
    group.remember(begin);
    const list = member(group);
    const map = member(group, { lights: true });
    expect([map.choice, map.lit]).to.deep.equal([{ theme: 'eau' }, { territory: 'ville' }]);
    expect(list.choice).to.deep.equal({ territory: 'ville', theme: 'eau' });
    // back, to before; a bar chooses; back and forward leave the map narrowed by it
    one.said = {};
    one.changed();
    expect(map.lit).to.equal(undefined);
    group.choose({ territory: 'pays' }, true);
    one.said = { territory: 'pays', theme: 'eau' };
    one.changed();
    expect([map.choice, map.lit]).to.deep.equal([{ territory: 'pays', theme: 'eau' }, undefined]);
  });

  it('say once how much is left: not the map, and none where a bar says it', () => {
    const group = new SelectionGroup('', '');
    const [map, list, other] = [member(group, { lights: true }), member(group), member(group)];
    group.announce(map);
    expect([map.said, list.said, other.said]).to.deep.equal([0, 1, 0]);
    group.members.add({ ...map, tag: { localName: 'coop-filter-bar' } as Tag });
    group.announce(map);
    expect(list.said).to.equal(1);
  });
});
