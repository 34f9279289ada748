<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Vectors;

use LogicException;
use OCA\ConseilMunicipal\Convocation\Change;
use OCA\ConseilMunicipal\Convocation\Convocation;
use OCA\ConseilMunicipal\Convocation\ConvocationChecks;
use OCA\ConseilMunicipal\Convocation\ConvocationKind;
use OCA\ConseilMunicipal\Convocation\Manifest;
use OCA\ConseilMunicipal\Convocation\QuorumFailure;
use OCA\ConseilMunicipal\Convocation\Recipient;
use OCA\ConseilMunicipal\Council\Channel;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Meeting\Meeting;
use OCA\ConseilMunicipal\Rules\LegalTime;

/** What the server refuses when a convocation or a later act is sent. */
final class Envoi implements Adapter {
	#[\Override]
	public function answer(Given $given): array {
		$council = self::council($given);
		$meeting = self::meeting($given);
		$act = self::act($given, $meeting);
		try {
			ConvocationChecks::mustBeSendable($council, $meeting, $act, self::manifest($given, $act, $meeting), range(1, $given->number('agenda') + 1), self::recipients($given), LegalTime::instant('now', $given->text('now'))->setTimezone($council->timeZone()));
		} catch (Conflict $refusal) {
			return self::refused($refusal, $act->kind());
		}
		return ['verdict' => 'ok', 'check' => null];
	}

	/** @return array{verdict: string, check: string} the name that the screen gives to the check */
	private static function refused(Conflict $refusal, ConvocationKind $kind): array {
		return match ($refusal->errorCode) {
			'convocation_incomplete' => ['verdict' => 'never', 'check' => (string)($refusal->data['missing'] ?? '')],
			'no_recipient' => ['verdict' => 'never', 'check' => 'recipients'],
			'member_unreachable' => ['verdict' => 'reason', 'check' => 'recipients'],
			'local_law' => ['verdict' => 'never', 'check' => $kind === ConvocationKind::Second ? 'interval' : 'notice'],
			'no_clear_day', 'urgency_not_offered' => ['verdict' => 'never', 'check' => 'notice'],
			'notice_too_late' => ['verdict' => 'reason', 'check' => 'notice'],
			'failure_not_recorded' => ['verdict' => 'never', 'check' => 'failure'],
			'quorum_was_there' => ['verdict' => 'reason', 'check' => 'failure'],
			'note_missing' => ['verdict' => 'reason', 'check' => 'note'],
			'nothing_new' => ['verdict' => 'never', 'check' => 'news'],
			'interval_too_short', 'second_too_soon' => ['verdict' => 'never', 'check' => 'interval'],
			'francs_too_short' => ['verdict' => 'reason', 'check' => 'interval'],
			default => throw new LogicException("No check of the screen is behind the refusal {$refusal->errorCode}"),
		};
	}

	private static function council(Given $given): Council {
		$values = $given->object('council');
		$council = new Council();
		$council->setKind($values->text('kind'));
		$council->setPopulation($values->has('population') ? $values->number('population') : 0);
		$council->setHasMember3500($values->flag('hasMember3500', false));
		$council->setInsee($values->textOrNull('insee'));
		$council->setNoticeDays($values->has('noticeDays') ? $values->number('noticeDays') : null);
		$council->setTimezone($given->text('timezone', 'Europe/Paris'));
		return $council;
	}

	private static function meeting(Given $given): Meeting {
		$meeting = new Meeting();
		$meeting->id = 1;
		$meeting->setKind($given->text('meetingKind', 'ordinary'));
		$meeting->setStartsAt(LegalTime::instant('meetingStart', $given->text('meetingStart'))->getTimestamp());
		$meeting->setPlace($given->text('place'));
		return $meeting;
	}

	private static function act(Given $given, Meeting $meeting): Convocation {
		$act = Convocation::begun($meeting, 1, ConvocationKind::from($given->text('kind')), 'valerie', 0);
		if ($given->has('newStart')) {
			$act->setChanges((new Change(null, LegalTime::instant('newStart', $given->text('newStart'))->getTimestamp(), $given->textOrNull('newPlace') ?? $given->text('place'), failure: self::failure($given)))->toJson());
		}
		$reasons = $given->has('overrides') ? $given->object('overrides') : new Given([]);
		$overrides = [];
		foreach ($reasons->keys() as $check) {
			$overrides[$check] = ['reason' => $reasons->text($check)];
		}
		$act->setOverrides(json_encode($overrides, JSON_THROW_ON_ERROR));
		return $act;
	}

	/** Recorded, with nobody there, unless the case says otherwise. */
	private static function failure(Given $given): ?QuorumFailure {
		return $given->flag('failureRecorded', true)
			? new QuorumFailure(LegalTime::instant('meetingStart', $given->text('meetingStart'))->getTimestamp(), $given->has('present') ? $given->number('present') : 0)
			: null;
	}

	private static function manifest(Given $given, Convocation $act, Meeting $meeting): Manifest {
		$item = ['number' => 1, 'kind' => 'deliberation', 'title' => 'Voirie', 'closedSession' => false, 'note' => $given->flag('noted', true) ? 'Voirie.' : null, 'documents' => []];
		$brings = $given->has('brings') && $given->flag('brings');
		return Manifest::of([
			'format' => Manifest::FORMAT,
			'council' => ['id' => 1, 'name' => 'Les Arollières', 'siret' => null, 'assembly' => 'Conseil municipal'],
			'convocation' => ['number' => 1, 'kind' => $act->kind()->value, 'urgency' => null],
			'meeting' => [
				'id' => 1, 'kind' => $meeting->getKind(), 'title' => 'Conseil municipal', 'startsAt' => $given->text('meetingStart'),
				'timezone' => $given->text('timezone', 'Europe/Paris'), 'place' => trim($act->change()->placeOf($meeting) ?? ''),
			],
			'signatory' => null,
			'letter' => null,
			'agenda' => [...array_fill(0, $given->number('agenda'), $item), ...($brings ? [$item + ['added' => true]] : [])],
		]);
	}

	/** @return list<Recipient> */
	private static function recipients(Given $given): array {
		return array_map(
			static fn (Given $one, int $index): Recipient => new Recipient($index, $index, null, "Élu $index", Channel::from($one->text('channel')), $one->textOrNull('address'), null, null),
			$given->objects('recipients'), array_keys($given->objects('recipients')),
		);
	}
}
