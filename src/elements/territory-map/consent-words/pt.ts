import type { ConsentWords } from './fr.js';

const pt: ConsentWords = {
  show: 'Mostrar o mapa de base de {host}: o seu endereço IP será enviado a esse site',
  hide: 'Voltar ao mapa de base simples',
  failed: 'Não foi possível carregar o mapa de base de {host}.',
};

export default pt;
