<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\Answer;
use OCA\ConseilMunicipal\Tests\Integration\Host\ConvenedCouncil;
use OCA\ConseilMunicipal\Tests\Integration\Host\ConveningRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\Host;
use OCA\ConseilMunicipal\Tests\Integration\Host\Mailbox;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** What the law refuses whoever asks, screen or API. */
final class LawOfSendingTest extends HostTestCase {
	private static int $halls = 0;
	private TownHall $hall;

	private function room(string $startsAt): ConveningRoom {
		$this->hall = new TownHall(self::named('law' . ++self::$halls));
		$room = new ConveningRoom($this->hall, new MeetingRoom($this->hall, $startsAt));
		$room->addMember('Odile', 'Perrachon', ['civility' => 'Mme', 'function' => 'maire', 'email' => $this->address()]);
		$room->room->addItem('Voirie');
		return $room;
	}

	private function address(): string {
		return "odile.{$this->hall->suffix}@example.org";
	}

	private static function inDays(int $days): string {
		return (new \DateTimeImmutable("today +$days days", new \DateTimeZone('Europe/Paris')))->format('Y-m-d\T19:00');
	}

	/** @param array<string, mixed> $values */
	private function change(array $values): Answer {
		$path = '/councils/' . $this->hall->councilId;
		return $this->hall->manager->api('PUT', $path, $values, ['If-Match' => '"' . $this->hall->manager->api('GET', $path)->data()['version'] . '"']);
	}

	public function testNothingIsConvenedUnderTheLocalLawOfAlsaceMoselle(): void {
		$room = $this->room('2029-06-19T19:00');
		self::assertStatus(200, $this->change(['insee' => '67482', 'noticeDaysOverride' => 6, 'noticeReason' => 'Droit local']));
		$room->override($room->begin(), 'notice', 'Droit local');
		self::assertRefused(409, 'local_law', $room->send($room->freeze()));
		self::assertSame([], Mailbox::of($this->address()));
		self::assertSame('draft', $room->room->preparation()['meeting']['state'], 'the preparation is kept');
		self::assertStatus(200, $this->change(['insee' => '73010']));
		self::assertStatus(200, $room->send($room->shown()));
	}

	public function testAnOperatorIsToldOfTheLocalLaw(): void {
		$hall = new TownHall(self::named('law' . ++self::$halls));
		$made = self::occ('conseil_municipal:council:create', 'Saverne ' . self::named('als'), '--insee=67437', '--managers=mairie-' . $hall->suffix)->orFail();

		self::assertStringContainsString('no convocation is sent', $made->output);
	}

	public function testUrgencyDoesNotShortenAnInstallation(): void {
		$room = $this->room(self::inDays(3));
		Host::running()->sql('UPDATE oc_conseil_meeting SET kind = ? WHERE id = ?', 'installation', $room->room->id);
		$room->override($room->begin(), 'notice', 'Péril imminent');
		self::assertRefused(409, 'urgency_not_offered', $room->send($room->freeze()));
		self::assertSame([], Mailbox::of($this->address()));
	}

	public function testAPeriodBelowTheLawThatWasKeptBeforeCountsForNothing(): void {
		$room = $this->room(self::inDays(3));
		Host::running()->sql('UPDATE oc_conseil_council SET notice_days = 1, notice_reason = ? WHERE id = ?', 'Usage', $this->hall->councilId);
		self::assertRefused(409, 'notice_too_late', $room->send($room->freeze()));
		self::assertSame(3, $this->hall->manager->api('GET', '/councils/' . $this->hall->councilId)->data()['noticeDays']);
	}

	public function testAnUrgentConvocationPutsTheVoteOnTheUrgencyFirst(): void {
		$room = $this->room(self::inDays(3));
		$room->override($room->begin(), 'notice', 'Toiture effondrée.');
		$sent = $room->convene();
		$room->pump($sent['id']);
		[$mail] = Mailbox::of($this->address());
		$text = str_replace("\u{A0}", ' ', $mail['text']);
		self::assertMatchesRegularExpression('/ORDRE DU JOUR\s+0\. Compte rendu de l’urgence et vote sur l’urgence\s+1\. Voirie/u', $text);
		self::assertMatchesRegularExpression('#<strong>0\.</strong> Compte rendu de l’urgence.*<strong>1\.</strong> Voirie#su', str_replace("\u{A0}", ' ', $mail['html']));
		self::assertSame(['Voirie'], array_column($this->hall->manager->api('GET', "/meetings/{$room->room->id}/printing")->data()['items'], 'title'), 'no item of the council');
		preg_match('#/r/(\S+)#', $text, $link);
		self::assertStringContainsString('vote sur l’urgence', self::host()->anonymous()->send('GET', '/index.php/apps/conseil_municipal/r/' . ($link[1] ?? ''))->body);
	}

	public function testASecondConvocationRestsOnAQuorumThatWasFoundLacking(): void {
		$council = new ConvenedCouncil(new TownHall(self::named('law' . ++self::$halls)));
		Host::running()->sql('UPDATE oc_conseil_meeting SET starts_at = ? WHERE id = ?', time() - 3600, $council->meetingId());
		$local = static fn (string $moment): string => (new \DateTimeImmutable($moment, new \DateTimeZone('Europe/Paris')))->format('Y-m-d\TH:i');
		$next = ['startsAt' => self::inDays(6)];
		self::assertRefused(422, 'required', $council->room->act('second', $next));
		self::assertRefused(422, 'required', $council->room->act('second', $next + ['failedAt' => $local('now')]));
		self::assertRefused(422, 'before_meeting', $council->room->act('second', $next + ['failedAt' => $local('-2 hours'), 'present' => 1]));
		self::assertRefused(422, 'not_past', $council->room->act('second', $next + ['failedAt' => $local('+2 hours'), 'present' => 1]));
		$act = $council->room->act('second', $next + ['failedAt' => $local('-10 minutes'), 'present' => 2])->data();
		self::assertSame(2, $act['change']['failure']['present']);
		self::assertRefused(409, 'quorum_was_there', $council->room->send($council->room->freeze($act)));
		$changed = $council->hall->manager->api('PUT', "/convocations/{$act['id']}/change", $next + ['failedAt' => $local('-10 minutes'), 'present' => 1], ['If-Match' => '"' . $council->room->shown()['version'] . '"'])->data();
		self::assertStatus(200, $council->room->send($council->room->freeze($changed)));
		$council->room->pump($act['id']);
		self::assertStringContainsString(': un membre présent.', $council->last('fabrice', 2)['text']);
		$journal = self::occ('conseil_municipal:journal:export', (string)$council->hall->councilId)->orFail()->output;
		self::assertStringContainsString('quorumFailure', $journal);
		self::assertStringContainsString('quorum_failure_changed', $journal);
		$kept = $council->hall->manager->api('GET', "/convocations/{$act['id']}/manifest");
		self::assertStringContainsString('"failure":{', $kept->body);
	}

	public function testASynthesisNoteThatIsMissingNeedsItsReasonByTheApiToo(): void {
		$room = $this->room('2029-06-19T19:00');
		self::assertStatus(200, $this->change(['population' => 3500]));
		$refused = $room->send($room->freeze());
		self::assertRefused(409, 'note_missing', $refused);
		self::assertStringContainsString('Voirie', $refused->body);
		$item = $room->room->preparation()['items'][0];
		$room->override($room->shown(), 'note:' . $item['id'], 'Remise en commission');
		self::assertStatus(200, $room->send($room->shown()));
	}

	public function testAPieceThatStandsForTheNoteIsEnough(): void {
		$room = $this->room('2029-06-19T19:00');
		self::assertStatus(200, $this->change(['population' => 3500]));
		$room->room->drop($room->room->preparation()['items'][0]['folderName'] . '/note_de_synthese.pdf');
		$room->room->sync();
		self::assertStatus(200, $room->send($room->freeze()));
	}

	public function testEachActKeepsTheDateItGave(): void {
		$council = new ConvenedCouncil(new TownHall(self::named('law' . ++self::$halls)));
		$council->room->after('postponement', ['startsAt' => '2029-06-26T20:00']);
		$starts = array_column($council->hall->manager->api('GET', "/meetings/{$council->meetingId()}/convening")->data()['convocations'], 'startsAt', 'number');
		self::assertSame([1 => '2029-06-19T19:00:00+02:00', 2 => '2029-06-26T20:00:00+02:00'], $starts);
	}
}
