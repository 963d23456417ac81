import type { Network } from '../../feed/model/network.js';
import type { Figure } from '../../feed/schema/details.js';
import type { Query } from '../filter/query.js';
import { declaredFigures } from '../models/figures.js';
import { compact, type Thing, toGraph, toPlace } from './schema-org.js';

/** What a value is, by how it is qualified: «plus de 70» is a least value, not a value. */
const bounds = ({ value, qualifier = 'exact' }: Figure): object =>
  qualifier === 'exact' || qualifier === 'about'
    ? { value }
    : qualifier === 'less_than'
      ? { maxValue: value }
      : { minValue: value };

/** Declared figures as schema.org tells them: observations of a quantity, when and where. */
export const figuresToSchemaOrg = (network: Network, selection: Query): object | undefined =>
  toGraph(
    declaredFigures(network, selection).map((figure): Thing => {
      const { label, note, period, territory, unit } = figure;
      const at = network.territories.get(territory ?? '');
      return compact({
        '@type': 'Observation',
        name: label,
        description: note,
        ...bounds(figure),
        unitText: unit === 'other' ? undefined : unit,
        observationPeriod:
          period?.start && period.end && !period.inferred?.length ? `${period.start}/${period.end}` : undefined,
        observationAbout: at && toPlace(at),
      });
    }),
  );
