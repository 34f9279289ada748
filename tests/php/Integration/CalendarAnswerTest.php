<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\Client;
use OCA\ConseilMunicipal\Tests\Integration\Host\ConvenedCouncil;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** An answer in an élu’s own calendar proposes; it answers nothing and takes nothing away. */
final class CalendarAnswerTest extends HostTestCase {
	private static int $halls = 0;
	private ConvenedCouncil $council;

	#[\Override]
	protected function setUp(): void {
		$this->council = new ConvenedCouncil(new TownHall(self::named('agenda' . ++self::$halls)));
	}

	/** The event as it was sent to that member last, with an answer: what a calendar program stores. */
	private function event(string $name, int $mails, string $answer): string {
		$sent = (string)preg_replace('/^\S+ /', '', $this->council->last($name, $mails)['calendar']);
		return str_replace('PARTSTAT=NEEDS-ACTION', "PARTSTAT=$answer", (string)preg_replace('/^METHOD:.*\r\n/m', '', $sent));
	}

	private static function store(Client $by, string $event, string $name = 'seance.ics'): void {
		$by->send('MKCALENDAR', "/remote.php/dav/calendars/$by->uid/personal");
		$status = $by->send('PUT', "/remote.php/dav/calendars/$by->uid/personal/$name", $event, ['Content-Type' => 'text/calendar; charset=utf-8'])->status;
		self::assertContains($status, [201, 204]);
	}

	/** @return array<string, mixed> */
	private function mine(?Client $by = null): array {
		return ($by ?? $this->council->hall->councillor)->api('GET', "/meetings/{$this->council->meetingId()}/answer")->data();
	}

	/** @return array<string, mixed> what the secretary sees of one member */
	private function seen(string $name): array {
		return array_column($this->council->hall->manager->api('GET', "/meetings/{$this->council->meetingId()}/answers")->data()['members'], null, 'name')[$name];
	}

	public function testTheMeetingKeepsItsNameByWhicheverAddressTheInstanceIsReached(): void {
		$instance = trim(self::occ('config:system:get', 'instanceid')->orFail()->output);
		self::assertMatchesRegularExpression("/^UID:cm-c{$this->council->hall->councilId}-{$this->council->meetingId()}@$instance\r$/m", $this->event('odile', 1, 'ACCEPTED'));
	}

	public function testTheMeetingKeepsItsNameWhenTheInstanceMoves(): void {
		$uid = "cm-c{$this->council->hall->councilId}-{$this->council->meetingId()}@formerly";
		self::host()->sql("UPDATE oc_conseil_convocation SET calendar_uid = ? WHERE meeting_id = ?", $uid, $this->council->meetingId()); // sent by an instance of another id
		$odile = $this->council->hall->councillor;
		self::store($odile, (string)preg_replace('/^UID:.*(?=\r$)/m', "UID:$uid", $this->event('odile', 1, 'ACCEPTED')));
		self::assertSame('present', $this->mine()['calendar']['says'], 'an answer to what was sent there');

		$this->council->room->after('postponement', ['startsAt' => '2029-06-26T19:00']);
		$moved = $this->event('odile', 2, 'DECLINED');
		self::assertStringContainsString("UID:$uid\r\n", $moved, 'the event moves, there is no second one');
		self::store($odile, $moved);
		self::assertSame('absent', $this->mine()['calendar']['says']);
		$this->council->room->after('cancellation');
		self::assertStringContainsString("UID:$uid\r\n", $this->event('odile', 3, 'DECLINED'));
	}

	public function testAnAcceptedInvitationProposesAndOneTapConfirms(): void {
		$odile = $this->council->hall->councillor;
		self::store($odile, $this->event('odile', 1, 'ACCEPTED'));
		self::assertSame([null, 'present'], [$this->mine()['answer'], $this->mine()['calendar']['says']], 'it answers nothing by itself');
		self::assertSame([null, 'present'], [$this->seen('Odile Perrachon')['answer'], $this->seen('Odile Perrachon')['calendar']['says']]);
		self::assertNull($this->seen('Fabrice Dunand')['calendar']);

		self::assertNull($odile->api('PUT', "/meetings/{$this->council->meetingId()}/answer", ['answer' => 'present'])->data()['calendar']);
		self::store($odile, $this->event('odile', 1, 'ACCEPTED'));
		self::assertNull($this->mine()['calendar'], 'stored again it asks nothing again');
		$journal = self::occ('conseil_municipal:journal:export', (string)$this->council->hall->councilId)->orFail()->output;
		self::assertStringContainsString('\"calendar\":\"present\"', $journal);
	}

	public function testADeclinedInvitationTakesNoAnswerAndNoProxyAway(): void {
		$odile = $this->council->hall->councillor;
		$answer = "/meetings/{$this->council->meetingId()}/answer";
		self::store($odile, $this->event('odile', 1, 'TENTATIVE'));
		self::assertSame('undecided', $this->mine()['calendar']['says']);
		self::assertStatus(200, $odile->api('PUT', $answer, ['answer' => 'present']));
		self::store($odile, $this->event('odile', 1, 'DECLINED'));
		self::assertSame(['present', 'absent'], [$this->mine()['answer'], $this->mine()['calendar']['says']]);

		self::assertStatus(200, $odile->api('PUT', $answer, ['answer' => 'proxy', 'holderId' => $this->seen('Fabrice Dunand')['memberId']]));
		self::store($odile, $this->event('odile', 1, 'ACCEPTED'));
		self::assertSame(['proxy', 'present', 'asked'], [$this->mine()['answer'], $this->mine()['calendar']['says'], $this->mine()['given']['state']]);
		self::store($odile, $this->event('odile', 1, 'DECLINED'));
		self::assertSame(['proxy', null, 'asked'], [$this->mine()['answer'], $this->mine()['calendar'], $this->mine()['given']['state']], 'who votes by proxy does not come');
	}

	public function testWhatIsNotTheMembersOwnLastInvitationIsIgnored(): void {
		[$odile, $fabrice] = [$this->council->hall->councillor, $this->council->hall->otherCouncillor];
		$event = $this->event('odile', 1, 'ACCEPTED');
		self::store($fabrice, $event);
		self::store($this->council->hall->manager, $event);
		self::store($odile, str_replace('@', '@other-', $event), 'other.ics');
		self::store($odile, (string)preg_replace('/^SEQUENCE:0/m', 'SEQUENCE:1', $event));
		self::assertNull($this->mine()['calendar']);
		self::assertNull($this->mine($fabrice)['calendar']);

		$this->council->room->after('postponement', ['startsAt' => '2029-06-26T19:00']);
		self::store($odile, $event);
		self::assertNull($this->mine()['calendar'], 'of the former date');
		self::store($odile, $this->event('odile', 2, 'ACCEPTED'));
		self::assertSame('present', $this->mine()['calendar']['says']);
		$this->council->room->after('postponement', ['startsAt' => '2029-06-28T19:00']);
		self::assertNull($this->mine()['calendar'], 'another date is asked anew');
		$this->council->room->after('cancellation');
		self::store($odile, $this->event('odile', 4, 'ACCEPTED'));
		self::assertNull($this->mine()['calendar']);
	}
}
