import type { Task } from '../../common/scheduler.js';
import type { Network } from '../../feed/model/network.js';
import type { Figure } from '../../feed/schema/details.js';
import type { Query } from '../filter/query.js';
import { declaredFigures } from '../models/figures.js';
import { compact, type Thing, toPlace } from './schema-org.js';

/** Returns the value of a figure, or the bound that it is: «plus de 70» is a minimum. */
function toValue({ value, qualifier = 'exact' }: Figure): object {
  if (qualifier === 'exact' || qualifier === 'about') return { value };
  return qualifier === 'less_than' ? { maxValue: value } : { minValue: value };
}

/** Returns the declared figures as observations of a quantity, each with its period and its place. */
export function* figuresToSchemaOrg(network: Network, query: Query): Task<Thing[]> {
  const things: Thing[] = [];
  for (const figure of yield* declaredFigures(network, query)) {
    yield;
    const { label, note, period, territory: id, unit } = figure;
    const territory = network.territories.get(id ?? '');
    things.push(
      compact({
        '@type': 'Observation',
        name: label,
        description: note,
        ...toValue(figure),
        unitText: unit === 'other' ? undefined : unit,
        observationPeriod:
          period?.start && period.end && !period.inferred?.length ? `${period.start}/${period.end}` : undefined,
        observationAbout: territory && toPlace(territory),
      }),
    );
  }
  return things;
}
