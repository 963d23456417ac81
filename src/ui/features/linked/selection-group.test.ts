import { expect } from 'chai';
import type { Filters } from '../../../view/filter/query.js';
import { type LinkedElement, type Member, SelectionGroup } from './selection-group.js';

/** Joins a member that records what its group gives it. */
function join(group: SelectionGroup, { isMap = false, selection = undefined as Filters | undefined } = {}) {
  const localName = isMap ? 'coop-territory-map' : 'coop-initiative-list';
  const member = {
    element: { localName, selection } as unknown as LinkedElement,
    isMap,
    filters: {} as Filters,
    mapFilters: undefined as Filters | undefined,
    announcements: 0,
    update(filters: Filters, mapFilters: Filters | undefined) {
      member.filters = filters;
      member.mapFilters = mapFilters;
    },
    announceResult: () => void member.announcements++,
  } satisfies Member & Record<string, unknown>;
  group.join(member);
  return member;
}

/** A store in memory. `goTo` stands for a step back or forward in the history. */
function memoryStore(stored: Filters = {}) {
  const store = {
    stored,
    byVisitor: [] as boolean[],
    isStopped: false,
    onChange: () => {},
    goTo(filters: Filters) {
      store.stored = filters;
      store.onChange();
    },
    create: (_name: string, onChange: () => void) => {
      store.onChange = onChange;
      return {
        read: () => ({ ...store.stored }),
        write: (filters: Filters, byVisitor: boolean) => {
          store.stored = filters;
          store.byVisitor.push(byVisitor);
        },
        stop: () => {
          store.isStopped = true;
        },
      };
    },
  };
  return store;
}

describe('SelectionGroup', () => {
  it('applies filters to all members, and those of a map to all but that map', () => {
    const group = new SelectionGroup('', '');
    const [map, list] = [join(group, { isMap: true }), join(group)];
    group.applyFilters({ theme: 'eau', query: ' ' }, true);
    expect([map.filters, list.filters]).to.deep.equal([{ theme: 'eau' }, { theme: 'eau' }]);
    group.setMapFilters(map, { territory: 'a,b' });
    expect([map.filters, map.mapFilters]).to.deep.equal([{ theme: 'eau' }, { territory: 'a,b' }]);
    expect(list.filters).to.deep.equal({ theme: 'eau', territory: 'a,b' });
    // a filter bar gives all current filters, those of the map included
    group.applyFilters({ theme: 'sol', territory: 'a,b' }, true);
    expect([map.filters, map.mapFilters]).to.deep.equal([{ theme: 'sol' }, { territory: 'a,b' }]);
    group.applyFilters({ theme: 'sol' }, true);
    expect([map.mapFilters, list.filters]).to.deep.equal([undefined, { theme: 'sol' }]);
  });

  it('puts the territory of a map before that of the group, which comes back when the map is released', () => {
    const group = new SelectionGroup('', '');
    const [map, list] = [join(group, { isMap: true }), join(group)];
    group.applyFilters({ territory: 'pays' }, true);
    group.setMapFilters(map, { territory: 'ville' });
    group.applyFilters({ territory: 'ville', goal: '2' }, true);
    expect([map.filters, list.filters]).to.deep.equal([
      { territory: 'pays', goal: '2' },
      { territory: 'ville', goal: '2' },
    ]);
    group.setMapFilters(map, {});
    expect(list.filters).to.deep.equal({ territory: 'pays', goal: '2' });
  });

  it('gives its filters to a member that joins later, and drops those of a map that leaves', () => {
    const group = new SelectionGroup('', '');
    const map = join(group, { isMap: true });
    group.setMapFilters(map, { pairing: 'lien' });
    const late = join(group);
    expect(late.filters).to.deep.equal({ pairing: 'lien' });
    group.leave(map);
    expect(late.filters).to.deep.equal({});
  });

  it('takes over the selection that the page gave its first member, unless the store has filters', () => {
    const first = join(new SelectionGroup('', ''), { selection: { country: 'SV' } });
    expect(first.filters).to.deep.equal({ country: 'SV' });
    const group = new SelectionGroup('', '');
    group.persist(memoryStore({ country: 'GN' }).create);
    expect(join(group, { selection: { country: 'SV' } }).filters).to.deep.equal({ country: 'GN' });
  });

  it('writes its filters to the store, those of a visitor marked as such, and follows the history', () => {
    const store = memoryStore();
    const group = new SelectionGroup('', '');
    group.persist(store.create);
    const list = join(group);
    group.applyFilters({ theme: 'eau' }, true);
    group.applyFilters({ theme: 'sol' }, false);
    expect([store.stored, store.byVisitor]).to.deep.equal([{ theme: 'sol' }, [true, false]]);
    store.goTo({ theme: 'eau' });
    expect(list.filters).to.deep.equal({ theme: 'eau' });
    group.leave(list);
    expect(store.isStopped).to.equal(true);
  });

  it('selects a restored territory on the map, and applies the other restored filters to it', () => {
    const store = memoryStore({ territory: 'ville', theme: 'eau' });
    const group = new SelectionGroup('', '');
    group.persist(store.create);
    const list = join(group);
    const map = join(group, { isMap: true });
    expect([map.filters, map.mapFilters]).to.deep.equal([{ theme: 'eau' }, { territory: 'ville' }]);
    expect(list.filters).to.deep.equal({ territory: 'ville', theme: 'eau' });
    store.goTo({});
    expect(map.mapFilters).to.equal(undefined);
    // the filter bar sets a territory: after a step in the history the map is still filtered by it
    group.applyFilters({ territory: 'pays' }, true);
    store.goTo({ territory: 'pays', theme: 'eau' });
    expect([map.filters, map.mapFilters]).to.deep.equal([{ territory: 'pays', theme: 'eau' }, undefined]);
  });

  it('announces once how much is left: not by the map, and by no member beside a filter bar', () => {
    const group = new SelectionGroup('', '');
    const [map, list, other] = [join(group, { isMap: true }), join(group), join(group)];
    group.announce(map);
    expect([map.announcements, list.announcements, other.announcements]).to.deep.equal([0, 1, 0]);
    group.members.add({ ...map, element: { localName: 'coop-filter-bar' } as LinkedElement });
    group.announce(map);
    expect(list.announcements).to.equal(1);
  });
});
