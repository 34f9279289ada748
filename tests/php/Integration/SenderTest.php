<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\Answer;
use OCA\ConseilMunicipal\Tests\Integration\Host\ConvenedCouncil;
use OCA\ConseilMunicipal\Tests\Integration\Host\Host;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** Whom e-mails come from, to whom one answers, and what calendars are told of a meeting as it goes on. */
final class SenderTest extends HostTestCase {
	private static int $halls = 0;
	private TownHall $hall;

	#[\Override]
	protected function setUp(): void {
		$this->hall = new TownHall(self::named('sender' . ++self::$halls));
	}

	public function testAnswersGoToTheCouncilAndTheInstanceVouchesForTheAddress(): void {
		$this->answerTo('mairie@arollieres.example');
		$council = new ConvenedCouncil($this->hall);
		$mail = $council->last('odile', 1);
		$name = $this->hall->manager->api('GET', "/councils/{$this->hall->councilId}")->data()['name'];

		self::assertSame([$name], array_column($mail['from'], 'name'));
		self::assertStringEndsWith('@example.org', $mail['from'][0]['address']);
		self::assertStringContainsString('<mairie@arollieres.example>', $mail['headers']['reply-to']);
		self::assertMatchesRegularExpression('/^ORGANIZER;CN="?[^;:]+"?:mailto:mairie@arollieres\.example\r$/m', $mail['calendar']);
	}

	public function testWithoutAnAddressOfItsOwnItIsTheInstance(): void {
		$mail = (new ConvenedCouncil($this->hall))->last('odile', 1);
		self::assertArrayNotHasKey('reply-to', $mail['headers']);
		self::assertStringContainsString(':mailto:' . $mail['from'][0]['address'] . "\r\n", $mail['calendar'], 'the organizer is whom the e-mail comes from');
	}

	/** To calendars another organizer is another meeting: they would leave the former one where it was. */
	public function testTheOrganizerOfAMeetingStaysWhenTheAddressChanges(): void {
		$this->answerTo('mairie@arollieres.example');
		$council = new ConvenedCouncil($this->hall);
		$this->answerTo('secretariat@arollieres.example');
		$council->room->after('postponement', ['startsAt' => '2029-06-26T19:00']);
		$mail = $council->last('odile', 2);
		self::assertStringContainsString('<secretariat@arollieres.example>', $mail['headers']['reply-to']);
		self::assertStringContainsString(":mailto:mairie@arollieres.example\r\n", $mail['calendar']);
	}

	public function testAnAnswerInACalendarIsStillHeard(): void {
		$this->answerTo('mairie@arollieres.example');
		$council = new ConvenedCouncil($this->hall);
		$event = (string)preg_replace(['/^\S+ /', '/^METHOD:.*\r\n/m'], '', $council->last('odile', 1)['calendar']);
		$odile = $this->hall->councillor;
		$odile->send('MKCALENDAR', "/remote.php/dav/calendars/$odile->uid/personal");
		$odile->send('PUT', "/remote.php/dav/calendars/$odile->uid/personal/seance.ics", str_replace('PARTSTAT=NEEDS-ACTION', 'PARTSTAT=ACCEPTED', $event), ['Content-Type' => 'text/calendar; charset=utf-8']);
		self::assertSame('present', $odile->api('GET', "/meetings/{$council->meetingId()}/answer")->data()['calendar']['says']);
	}

	public function testWhatIsNoAddressIsRefusedAndTheFormerOneIsKept(): void {
		$this->answerTo('mairie@arollieres.example');
		foreach (['mairie' => 'bad_email', 'mairie@arollieres.example, autre@example.org' => 'bad_email', "mairie@arollieres.example\r\nBcc: x@example.org" => 'not_one_line'] as $typed => $code) {
			self::assertRefused(422, $code, $this->change($typed));
		}
		self::assertSame('mairie@arollieres.example', $this->hall->manager->api('GET', "/councils/{$this->hall->councilId}")->data()['replyAddress']);
		self::assertStatus(200, $this->change(null));
	}

	/** Calendars discard what is older than what they have: an e-mail sent again is a later one of the same revision, whatever the clock says. */
	public function testWhatCalendarsAreToldNeverGoesBack(): void {
		$council = new ConvenedCouncil($this->hall);
		$first = self::told($council->last('odile', 1)['calendar']);
		$later = time() + 7200;
		Host::running()->sql('UPDATE oc_conseil_convocation SET calendar_stamp = ? WHERE meeting_id = ?', $later, $council->meetingId()); // the clock of the server went back two hours

		$act = $council->room->shown();
		$dispatch = array_values(array_filter($act['dispatches'], static fn (array $one): bool => $one['name'] === 'Odile Perrachon'))[0];
		self::assertStatus(200, $this->hall->manager->api('POST', "/dispatches/{$dispatch['id']}/again", ['attempt' => $dispatch['attempt']]));
		$council->room->pump($act['id']);
		$again = self::told($council->last('odile', 2)['calendar']);
		self::assertSame([0, 0, gmdate('Ymd\THis\Z', $later)], [$first['SEQUENCE'], $again['SEQUENCE'], $again['DTSTAMP']]);
		self::assertGreaterThan($first['DTSTAMP'], $again['DTSTAMP']);

		$council->room->after('cancellation', ['reason' => 'Salle inondée.']);
		$cancelled = self::told($council->last('odile', 3)['calendar']);
		self::assertSame(['CANCEL', 1, $again['DTSTAMP']], [$cancelled['METHOD'], $cancelled['SEQUENCE'], $cancelled['DTSTAMP']]);
	}

	public function testAnEmailSentAgainIsALaterOne(): void {
		$council = new ConvenedCouncil($this->hall);
		Host::running()->sql('UPDATE oc_conseil_convocation SET calendar_stamp = ? WHERE meeting_id = ?', time() - 86_400, $council->meetingId());
		$before = time();
		$act = $council->room->shown();
		self::assertStatus(200, $this->hall->manager->api('POST', "/dispatches/{$act['dispatches'][0]['id']}/again", ['attempt' => 1]));
		$council->room->pump($act['id']);
		self::assertGreaterThanOrEqual(gmdate('Ymd\THis\Z', $before), self::told($council->last('odile', 2)['calendar'])['DTSTAMP'], 'not the moment of the first one');
	}

	private function answerTo(string $address): void {
		self::assertStatus(200, $this->change($address));
	}

	private function change(?string $address): Answer {
		$path = "/councils/{$this->hall->councilId}";
		$version = $this->hall->manager->api('GET', $path)->data()['version'];
		return $this->hall->manager->api('PUT', $path, ['replyAddress' => $address], ['If-Match' => "\"$version\""]);
	}

	/** @return array{METHOD: string, SEQUENCE: int, DTSTAMP: string} */
	private static function told(string $calendar): array {
		$value = static fn (string $name): string => preg_match("/^$name:(.*)\r$/m", $calendar, $found) === 1 ? $found[1] : '';
		return ['METHOD' => $value('METHOD'), 'SEQUENCE' => (int)$value('SEQUENCE'), 'DTSTAMP' => $value('DTSTAMP')];
	}
}
