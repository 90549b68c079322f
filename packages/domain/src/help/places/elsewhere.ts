import { type CountryPlaces, call, chat, crisis, emergency, site, text, violence } from './place.ts';

const argentina = 'https://www.argentina.gob.ar/';
const taiwan = 'https://www.mohw.gov.tw/';

export const elsewhere: readonly CountryPlaces[] = [
  {
    country: 'AR',
    zones: [
      ...[
        'America/Buenos_Aires',
        'America/Argentina/Buenos_Aires',
        'America/Argentina/Cordoba',
        'America/Cordoba',
      ],
      ...['America/Argentina/Mendoza', 'America/Argentina/Salta', 'America/Argentina/Tucuman'],
      ...['America/Argentina/Ushuaia', 'America/Argentina/San_Juan', 'America/Argentina/San_Luis'],
      ...['America/Argentina/Jujuy', 'America/Argentina/Catamarca', 'America/Argentina/La_Rioja'],
      ...['America/Argentina/Rio_Gallegos', 'America/Mendoza', 'America/Rosario'],
    ],
    places: [
      ...emergency('ar', argentina, { all: '911', ambulance: '107' }),
      crisis('ar-saludmental', 'Línea de Salud Mental', argentina, [call('0800 999 0091')]),
      crisis(
        'ar-cas',
        'Centro de Asistencia al Suicida',
        'https://www.asistenciaalsuicida.org.ar/',
        [call('135')],
        {
          ...{ hours: 'see', region: 'Buenos Aires' },
        },
      ),
      violence('ar-144', 'Línea 144', argentina, [call('144')]),
    ],
  },
  {
    country: 'AU',
    zones: [
      ...[
        'Australia/Sydney',
        'Australia/Melbourne',
        'Australia/Brisbane',
        'Australia/Perth',
        'Australia/Adelaide',
      ],
      ...[
        'Australia/Hobart',
        'Australia/Darwin',
        'Australia/Canberra',
        'Australia/Broken_Hill',
        'Australia/Eucla',
      ],
      ...['Australia/Lindeman', 'Australia/Lord_Howe', 'Australia/Currie'],
    ],
    places: [
      ...emergency('au', 'https://www.triplezero.gov.au/', { all: '000' }),
      crisis(
        'au-lifeline',
        'Lifeline',
        'https://www.lifeline.org.au/',
        [call('13 11 14'), text('0477 13 11 14')],
        {
          languages: ['en'],
        },
      ),
      violence('au-1800respect', '1800RESPECT', 'https://www.1800respect.org.au/', [
        ...[call('1800 737 732'), text('0458 737 732'), chat('https://www.1800respect.org.au/')],
      ]),
    ],
  },
  {
    country: 'BR',
    zones: [
      ...['America/Sao_Paulo', 'America/Bahia', 'America/Fortaleza', 'America/Recife', 'America/Manaus'],
      ...[
        'America/Belem',
        'America/Cuiaba',
        'America/Campo_Grande',
        'America/Porto_Velho',
        'America/Boa_Vista',
      ],
      ...['America/Rio_Branco', 'America/Maceio', 'America/Araguaina', 'America/Santarem', 'America/Noronha'],
      'America/Eirunepe',
    ],
    places: [
      ...emergency('br', 'https://www.gov.br/', { ambulance: '192', police: '190' }),
      crisis('br-cvv', 'CVV', 'https://cvv.org.br/', [call('188'), chat('https://cvv.org.br/')]),
      violence('br-180', 'Ligue 180', 'https://www.gov.br/mulheres/', [call('180')], { whom: 'women' }),
    ],
  },
  {
    country: 'CA',
    zones: [
      ...['America/Toronto', 'America/Vancouver', 'America/Montreal', 'America/Edmonton', 'America/Winnipeg'],
      ...['America/Halifax', 'America/St_Johns', 'America/Regina', 'America/Moncton', 'America/Whitehorse'],
      ...[
        'America/Yellowknife',
        'America/Iqaluit',
        'America/Glace_Bay',
        'America/Goose_Bay',
        'America/Swift_Current',
      ],
      ...[
        'America/Dawson',
        'America/Dawson_Creek',
        'America/Fort_Nelson',
        'America/Creston',
        'America/Inuvik',
      ],
      ...['America/Cambridge_Bay', 'America/Rankin_Inlet', 'America/Resolute', 'America/Thunder_Bay'],
      ...['America/Nipigon', 'America/Rainy_River', 'America/Pangnirtung', 'America/Blanc-Sablon'],
    ],
    places: [
      ...emergency('ca', 'https://crtc.gc.ca/', { all: '911' }),
      crisis('ca-988', '9-8-8', 'https://988.ca/', [call('988'), text('988')], { languages: ['en', 'fr'] }),
      violence(
        'ca-sheltersafe',
        'ShelterSafe · HébergementFemmes',
        'https://sheltersafe.ca/',
        [site('https://sheltersafe.ca/')],
        {
          ...{ hours: 'see', whom: 'women', languages: ['en', 'fr'] },
        },
      ),
    ],
  },
  {
    country: 'CL',
    zones: ['America/Santiago', 'America/Punta_Arenas', 'America/Coyhaique', 'Pacific/Easter'],
    places: [
      ...emergency('cl', 'https://www.chileatiende.gob.cl/', { ambulance: '131', police: '133' }),
      crisis('cl-4141', 'Línea de Prevención del Suicidio', 'https://www.minsal.cl/', [call('*4141')]),
      violence('cl-1455', 'SernamEG', 'https://www.sernameg.gob.cl/', [call('1455')], {
        ...{ hours: 'see', whom: 'women' },
      }),
    ],
  },
  {
    country: 'IL',
    zones: ['Asia/Jerusalem', 'Asia/Tel_Aviv', 'Israel'],
    places: [
      ...emergency('il', 'https://www.gov.il/', { ambulance: '101', police: '100' }),
      crisis('il-eran', 'ער״ן', 'https://www.eran.org.il/', [call('1201')]),
      violence('il-118', 'מוקד 118', 'https://www.gov.il/', [call('118')]),
    ],
  },
  {
    country: 'IN',
    zones: ['Asia/Kolkata', 'Asia/Calcutta'],
    places: [
      ...emergency('in', 'https://112.gov.in/', { all: '112' }),
      crisis('in-telemanas', 'Tele MANAS', 'https://telemanas.mohfw.gov.in/', [
        call('14416'),
        call('1800 891 4416'),
      ]),
      violence('in-181', 'Women Helpline', 'https://wcd.gov.in/', [call('181')], { whom: 'women' }),
    ],
  },
  {
    country: 'JP',
    zones: ['Asia/Tokyo', 'Japan'],
    places: [
      ...emergency('jp', 'https://www.gov-online.go.jp/', { ambulance: '119', police: '110' }),
      crisis('jp-yorisoi', 'よりそいホットライン', 'https://www.since2011.net/yorisoi/', [
        call('0120-279-338'),
      ]),
      violence('jp-dv', 'DV相談+', 'https://soudanplus.jp/', [
        call('0120-279-889'),
        chat('https://soudanplus.jp/'),
      ]),
    ],
  },
  {
    country: 'KR',
    zones: ['Asia/Seoul', 'ROK'],
    places: [
      ...emergency('kr', 'https://www.119.go.kr/', { ambulance: '119', police: '112' }),
      crisis('kr-109', '자살예방상담전화 109', 'https://www.mohw.go.kr/', [call('109')]),
      violence('kr-1366', '여성긴급전화 1366', 'https://www.women1366.kr/', [call('1366')], {
        whom: 'women',
      }),
    ],
  },
  {
    country: 'MX',
    zones: [
      ...['America/Mexico_City', 'America/Monterrey', 'America/Tijuana', 'America/Cancun', 'America/Merida'],
      ...['America/Chihuahua', 'America/Hermosillo', 'America/Mazatlan', 'America/Ciudad_Juarez'],
      ...['America/Matamoros', 'America/Ojinaga', 'America/Bahia_Banderas'],
    ],
    places: [
      ...emergency('mx', 'https://www.gob.mx/', { all: '911' }),
      crisis('mx-lineadelavida', 'Línea de la Vida', 'https://www.gob.mx/conasama', [call('800 911 2000')]),
      violence(
        'mx-rnr',
        'Red Nacional de Refugios',
        'https://rednacionalderefugios.org.mx/',
        [call('800 822 4460')],
        {
          whom: 'women',
        },
      ),
    ],
  },
  {
    country: 'NZ',
    zones: ['Pacific/Auckland', 'Pacific/Chatham', 'NZ'],
    places: [
      ...emergency('nz', 'https://www.police.govt.nz/', { all: '111' }),
      crisis('nz-1737', '1737', 'https://1737.org.nz/', [call('1737'), text('1737')]),
      violence('nz-refuge', 'Women’s Refuge', 'https://womensrefuge.org.nz/', [call('0800 733 843')], {
        whom: 'women',
      }),
    ],
  },
  {
    country: 'SG',
    zones: ['Asia/Singapore', 'Singapore'],
    places: [
      ...emergency('sg', 'https://www.police.gov.sg/', { ambulance: '995', police: '999' }),
      crisis('sg-sos', 'Samaritans of Singapore', 'https://www.sos.org.sg/', [call('1767')]),
      violence(
        'sg-navh',
        'National Anti-Violence and Sexual Harassment Helpline',
        'https://www.msf.gov.sg/',
        [call('1800 777 0000')],
      ),
    ],
  },
  {
    country: 'TW',
    zones: ['Asia/Taipei', 'ROC'],
    places: [
      ...emergency('tw', taiwan, { ambulance: '119', police: '110' }),
      crisis('tw-1925', '安心專線 1925', taiwan, [call('1925')]),
      violence('tw-113', '保護專線 113', taiwan, [call('113')]),
    ],
  },
  {
    country: 'US',
    zones: [
      ...['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles', 'America/Phoenix'],
      ...['America/Detroit', 'America/Boise', 'America/Anchorage', 'America/Juneau', 'America/Sitka'],
      ...['America/Nome', 'America/Metlakatla', 'America/Yakutat', 'America/Adak', 'Pacific/Honolulu'],
      ...[
        'America/Menominee',
        'America/Louisville',
        'America/Kentucky/Louisville',
        'America/Kentucky/Monticello',
      ],
      ...[
        'America/Indianapolis',
        'America/Indiana/Indianapolis',
        'America/Indiana/Knox',
        'America/Indiana/Marengo',
      ],
      ...['America/Indiana/Petersburg', 'America/Indiana/Tell_City', 'America/Indiana/Vevay'],
      ...['America/Indiana/Vincennes', 'America/Indiana/Winamac', 'America/North_Dakota/Center'],
      ...['America/North_Dakota/Beulah', 'America/North_Dakota/New_Salem', 'US/Eastern', 'US/Central'],
      ...['US/Mountain', 'US/Pacific', 'US/Alaska', 'US/Hawaii', 'US/Arizona'],
    ],
    places: [
      ...emergency('us', 'https://www.911.gov/', { all: '911' }),
      crisis(
        'us-988',
        '988 Lifeline',
        'https://988lifeline.org/',
        [call('988'), text('988'), chat('https://988lifeline.org/')],
        {
          languages: ['en', 'es'],
        },
      ),
      crisis('us-textline', 'Crisis Text Line', 'https://www.crisistextline.org/', [text('741741', 'HOME')], {
        languages: ['en', 'es'],
      }),
      violence(
        'us-ndvh',
        'National Domestic Violence Hotline',
        'https://www.thehotline.org/',
        [call('1-800-799-7233'), text('88788', 'START'), chat('https://www.thehotline.org/')],
        { languages: ['en', 'es'] },
      ),
      violence('us-tnlr', 'The Network/La Red', 'https://www.tnlr.org/', [call('800-832-1901')], {
        ...{ hours: 'see', whom: 'queerAndPoly', languages: ['en', 'es'] },
      }),
    ],
  },
  {
    country: 'ZA',
    zones: ['Africa/Johannesburg'],
    places: [
      ...emergency('za', 'https://www.gov.za/', { all: '112', police: '10111', ambulance: '10177' }),
      crisis('za-sadag', 'SADAG', 'https://www.sadag.org/', [call('0800 567 567')]),
      violence('za-gbvcc', 'GBV Command Centre', 'https://gbv.org.za/', [call('0800 428 428')]),
    ],
  },
];
