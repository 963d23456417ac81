import type { Network } from '../../feed/model/network.js';
import type { Figure } from '../../feed/schema/details.js';
import type { Query } from '../filter/query.js';
import { declaredFigures } from '../models/figures.js';
import { compact, type Thing, toGraph, toPlace } from './schema-org.js';

/** Returns the value of a figure, or the bound that it is: «plus de 70» is a minimum. */
function toValue({ value, qualifier = 'exact' }: Figure): object {
  if (qualifier === 'exact' || qualifier === 'about') return { value };
  return qualifier === 'less_than' ? { maxValue: value } : { minValue: value };
}

/** Returns the declared figures as observations of a quantity, each with its period and its place. */
export const figuresToSchemaOrg = (network: Network, query: Query): object | undefined =>
  toGraph(
    declaredFigures(network, query).map((figure): Thing => {
      const { label, note, period, territory: id, unit } = figure;
      const territory = network.territories.get(id ?? '');
      return compact({
        '@type': 'Observation',
        name: label,
        description: note,
        ...toValue(figure),
        unitText: unit === 'other' ? undefined : unit,
        observationPeriod:
          period?.start && period.end && !period.inferred?.length ? `${period.start}/${period.end}` : undefined,
        observationAbout: territory && toPlace(territory),
      });
    }),
  );
