/** What became of something in one of two ways, of which each excludes the other, by the phrases that English has for it. */
export interface Result {
  readonly id: string;
  /** The question, for what it became of as it is printed. */
  readonly ask: (of: string) => string;
  /**
   * Each way with its phrases: lemmas in their order, joined by `_`, with a few words between them at most. A phrase with `>` at its end is
   * of its object, or of the subject of its passive; others are of their subject.
   */
  readonly poles: readonly [
    readonly [value: string, phrases: string],
    readonly [value: string, phrases: string],
  ];
  /** Nouns of which alone it is said, by lemma; undefined where any will do. */
  readonly of?: string;
  /** Whether it is said of one alone: of two dead and two survivors each is somebody else. */
  readonly isOfOne?: boolean;
  /** Whether it is said of a matter that the sentence names, whoever its subject is: "the talks collapsed", "the firm agreed to a merger". */
  readonly isOfMatter?: boolean;
  /** Whether it is said before it is so: "will miss the final", "has been passed fit". */
  readonly isOfFuture?: boolean;
  /** With time the first way may follow the second: a later report of it opposes nothing. */
  readonly isChange?: boolean;
}

const BUILT =
  'bridge building house home tower church chapel school hospital hotel factory mill warehouse library museum castle wall dam roof span viaduct footbridge crossing pier barn cottage villa mosque temple cathedral monument statue theatre hall station barracks structure stadium';
const CRAFT = 'satellite rocket probe capsule lander spacecraft craft module shuttle rover vehicle launcher';
const DEALS =
  'talk negotiation deal merger takeover bid agreement sale purchase acquisition pact accord tie-up alliance summit mediation';

/** A row a result: what news at large reports in one of two ways. */
const RESULTS: readonly Result[] = [
  { id: 'finding', ask: (s) => `What became of ${s}?`, poles: [['found', 'locate> trace> find> discover> turn_up track_down> surface resurface reappear rescue> reach> show_up walk_in return_home return_safe'], ['missing', 'be_missing remain_missing still_missing remain_unaccounted be_unaccounted still_unaccounted remain_unknown be_unknown be_not_know no_trace_of no_sign_of no_word_of not_a_trace']], isChange: true },
  { id: 'life', ask: (s) => `Did ${s} survive?`, poles: [['dead', 'die pass_away perish succumb kill> murder> lose_life be_dead pronounce_dead> declare_dead> drown'], ['alive', 'survive discharge> leave_hospital recuperate convalesce be_alive out_of_danger full_recovery rest_at_home recover_at_home recover_in return_home']], isOfOne: true, isChange: true },
  { id: 'payment', ask: (s) => `Did ${s} get the money back?`, poles: [['paid back', 'repay> refund> reimburse> compensate> recoup have_money_back get_money_back have_deposit_back get_deposit_back have_saving_back receive_refund receive_money have_refund get_refund pay_back> pay_out>'], ['not paid back', 'wait_for_money await_money wait_for_refund await_refund wait_for_deposit await_reimbursement wait_for_payment await_payment wait_for_compensation await_compensation still_owe not_a_penny not_a_cent left_empty-handed out_of_pocket']], isChange: true },
  { id: 'deal', ask: () => 'Was a deal reached?', poles: [['agreed', 'agree sign seal clinch conclude strike_deal reach_deal reach_agreement come_to_agreement shake_hand put_name_to initial ink finalise finalize reach_truce produce_agreement end_in_agreement end_with_agreement'], ['failed', 'collapse fail fall_through break_down break_off break_up come_to_nothing fizzle founder unravel end_without end_in_failure end_in_deadlock stall walk_away walk_out call_off> abandon> scupper>']], of: DEALS, isOfMatter: true },
  { id: 'standing', ask: (s) => `Was ${s} destroyed?`, poles: [['destroyed', 'collapse go_down give_way fall topple crumble cave_in come_down burn_down wash_away> sweep_away> carry_away> destroy> raze> flatten> gut> level> demolish> wreck> reduce_to_ash> reduce_to_rubble> lie_in_ruin burn_to_the_ground'], ['spared', 'withstand survive hold spare> save> unscathed undamaged intact untouched unharmed escape_damage come_through stand_firm still_stand remain_standing']], of: BUILT },
  { id: 'fitness', ask: (s) => `Will ${s} play?`, poles: [['fit', 'pass_fit> declare_fit> be_fit return_to_training recover_in_time be_available start_in'], ['out', 'miss_final miss_match miss_game miss_race miss_season miss_tournament miss_cup rule_out> sit_out sideline> be_out_of be_unavailable be_injured']], isOfOne: true, isOfFuture: true },
  { id: 'capture', ask: (s) => `Was ${s} caught?`, poles: [['caught', 'recapture> capture> catch> arrest> back_in_cage back_in_enclosure back_in_custody back_behind_bar back_in_cell back_in_prison behind_bar hold_in_custody> turn_oneself_in give_oneself_up'], ['free', 'at_large on_loose on_run remain_free still_free evade_capture elude']], isChange: true },
  { id: 'fire', ask: (s) => `Was ${s} under control?`, poles: [['under control', 'under_control put_out> extinguish> contain> douse>'], ['out of control', 'out_of_control rage still_burn burn_unchecked']], of: 'fire blaze wildfire flame inferno', isChange: true },
  { id: 'verdict', ask: (s) => `What was the verdict on ${s}?`, poles: [['guilty', 'convict> find_guilty> guilty jail> imprison> sentence> begin_sentence start_sentence serve_sentence go_to_prison go_to_jail'], ['not guilty', 'acquit> clear_of> walk_free find_not_guilty> be_not_guilty not_guilty innocent exonerate>']], isOfOne: true },
  { id: 'testimony', ask: (s) => `Did ${s} testify?`, poles: [['testified', 'testify take_stand give_evidence in_witness_box enter_witness_box take_oath give_testimony'], ['did not testify', 'decline_to_testify refuse_to_testify decline_to_give_evidence']], isOfOne: true },
  { id: 'defeat', ask: (s) => `Did ${s} accept the result?`, poles: [['accepted', 'concede accept_defeat accept_result admit_defeat acknowledge_defeat congratulate'], ['contested', 'contest_result challenge_result reject_result dispute_result refuse_to_concede refuse_to_accept refuse_to_recognise refuse_to_recognize claim_victory cry_foul']], isOfOne: true },
  { id: 'vote', ask: (s) => `Was ${s} approved?`, poles: [['approved', 'approve> pass> adopt> ratify> endorse> wave_through> vote_through> vote_for vote_in_favour green-light> rubber-stamp> back> nod_through>'], ['rejected', 'reject> throw_out> vote_down> turn_down> veto> block> defeat> vote_against rebuff>']], of: `${DEALS} bill law motion measure budget resolution amendment legislation treaty plan proposal reform offer request application project scheme constitution referendum contract` },
  { id: 'flight', ask: (s) => `Did ${s} succeed?`, poles: [['succeeded', 'reach_orbit enter_orbit touch_down land_safely land_softly dock succeed splash_down'], ['failed', 'burn_up explode crash break_apart break_up fail lose> tumble_into']], of: CRAFT, isOfOne: true },
  { id: 'holding', ask: (s) => `Did ${s} go ahead?`, poles: [['held', 'go_ahead take_place hold> stage> lift_off'], ['called off', 'call_off> cancel> scrap> postpone> abandon> put_off> scrub>']], of: 'concert match game election festival race hearing trial summit meeting flight launch ceremony parade wedding march rally debate final show vigil referendum visit exhibition tournament' },
  { id: 'town', ask: (s) => `Did ${s} fall?`, poles: [['fell', 'fall_to capture> seize> overrun> retake> take_control_of conquer>'], ['held', 'hold_out repel remain_in_hand still_in_hand still_control beat_back>']], of: 'town city village base airport port fort bridge border pass hill valley island district suburb capital fortress' },
  { id: 'post', ask: (s) => `Did ${s} step down?`, poles: [['went', 'resign step_down stand_down quit sack> dismiss> oust>'], ['stayed', 'stay_on stay_in_office remain_in_office stay_in_post remain_in_post cling_to refuse_to_resign refuse_to_quit refuse_to_go']], isOfOne: true, isChange: true },
  { id: 'stoppage', ask: (s) => `Did ${s} end?`, poles: [['ended', 'call_off> end suspend> lift> be_over'], ['went on', 'go_on continue press_ahead drag_on enter_day']], of: 'strike walkout stoppage blockade siege boycott occupation sit-in', isChange: true },
  { id: 'charge', ask: (s) => `Was ${s} charged?`, poles: [['charged', 'charge> indict>'], ['released', 'without_charge release> let_go>']], isOfOne: true, isChange: true },
  { id: 'health', ask: (s) => `Was ${s} hurt?`, poles: [['hurt', 'injure> wound> hurt> suffer_injury sustain_injury break_leg break_arm'], ['unhurt', 'be_unhurt escape_unhurt be_unharmed unharmed unscathed uninjured escape_injury without_a_scratch']], isOfOne: true },
  { id: 'genuine', ask: (s) => `Was ${s} genuine?`, poles: [['genuine', 'be_genuine be_authentic be_real authenticate>'], ['fake', 'be_fake be_forgery be_hoax be_counterfeit fake> forge> doctor> be_bogus']], of: 'painting canvas picture document letter video photograph photo image will diary manuscript certificate signature passport note email recording footage statue vase coin map' },
]; // biome-ignore format: a row a result

/** A phrase of a result, ready to be looked for. */
export interface Phrase {
  readonly result: Result;
  readonly value: string;
  readonly lemmas: readonly string[];
  /** The nouns of which alone its result is said. */
  readonly nouns: readonly string[] | undefined;
  readonly isOfObject: boolean;
}

const BY_FIRST = new Map<string, Phrase[]>();
for (const result of RESULTS)
  for (const [value, phrases] of result.poles)
    for (const phrase of phrases.split(' ')) {
      const lemmas = phrase.replace('>', '').split('_');
      const [first = ''] = lemmas;
      BY_FIRST.set(first, [
        ...(BY_FIRST.get(first) ?? []),
        { result, value, lemmas, nouns: result.of?.split(' '), isOfObject: phrase.endsWith('>') },
      ]);
    }

for (const phrases of BY_FIRST.values()) phrases.sort((a, b) => b.lemmas.length - a.lemmas.length);

/** The phrases that a lemma begins, the longest first: they say more. */
export const phrasesFrom = (lemma: string): readonly Phrase[] => BY_FIRST.get(lemma) ?? [];
