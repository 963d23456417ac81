import people from '../../../text/people/es.js';
import type { PartnerWords } from './fr.js';

const es: PartnerWords = {
  ...people,
  showMore: 'Mostrar más socios',
  empty: 'No hay socios que mostrar.',
  roleLabel: {
    lead: 'Responsable',
    implementing: 'Ejecución',
    funding: 'Financiación',
    support: 'Apoyo',
    partner: 'Socio',
    participant: 'Participante',
  },
  natures: {
    association: ['Asociación', 'Asociaciones'],
    federation: ['Federación', 'Federaciones'],
    network: ['Red', 'Redes'],
    foundation: ['Fundación', 'Fundaciones'],
    cooperative: ['Cooperativa', 'Cooperativas'],
    producer_group: ['Agrupación de productores', 'Agrupaciones de productores'],
    trade_union: ['Sindicato', 'Sindicatos'],
    university: ['Universidad', 'Universidades'],
    school: ['Centro escolar', 'Centros escolares'],
    agricultural_school: ['Centro de formación agraria', 'Centros de formación agraria'],
    local_authority: ['Gobierno local', 'Gobiernos locales'],
    public_body: ['Organismo público', 'Organismos públicos'],
    company: ['Empresa', 'Empresas'],
    business_network: ['Red de empresas', 'Redes de empresas'],
    community: ['Familias y habitantes', 'Familias y habitantes'],
    other: ['Otro', 'Otros'],
  },
  natureBasis: 'Tipo por confirmar: {source}.',
  side: 'Lado de {place}',
  partOf: 'Forma parte de: {name}',
  namedCount: { one: '{n} con nombre', many: '{n} con nombre', other: '{n} con nombre' },
  unnamed: 'sin nombrarse uno a uno',
  networkMember: 'Miembro de la red',
};

export default es;
