import people from '../../../text/people/pt.js';
import type { PartnerWords } from './fr.js';

const pt: PartnerWords = {
  ...people,
  showMore: 'Mostrar mais parceiros',
  empty: 'Nenhum parceiro para mostrar.',
  roleLabel: {
    lead: 'Responsável',
    implementing: 'Execução',
    funding: 'Financiamento',
    support: 'Apoio',
    partner: 'Parceiro',
    participant: 'Participante',
  },
  natures: {
    association: ['Associação', 'Associações'],
    federation: ['Federação', 'Federações'],
    network: ['Rede', 'Redes'],
    foundation: ['Fundação', 'Fundações'],
    cooperative: ['Cooperativa', 'Cooperativas'],
    producer_group: ['Grupo de produtores', 'Grupos de produtores'],
    trade_union: ['Sindicato', 'Sindicatos'],
    university: ['Universidade', 'Universidades'],
    school: ['Estabelecimento escolar', 'Estabelecimentos escolares'],
    agricultural_school: ['Escola agrícola', 'Escolas agrícolas'],
    local_authority: ['Autarquia local', 'Autarquias locais'],
    public_body: ['Organismo público', 'Organismos públicos'],
    company: ['Empresa', 'Empresas'],
    business_network: ['Rede de empresas', 'Redes de empresas'],
    community: ['Famílias e habitantes', 'Famílias e habitantes'],
    other: ['Outro', 'Outros'],
  },
  natureBasis: 'Tipo por confirmar: {source}.',
  side: 'Lado de {place}',
  partOf: 'Faz parte de: {name}',
  namedCount: { one: '{n} com nome', many: '{n} com nome', other: '{n} com nome' },
  unnamed: 'sem serem nomeados um a um',
  networkMember: 'Membro da rede',
};

export default pt;
