<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\ConvenedCouncil;
use OCA\ConseilMunicipal\Tests\Integration\Host\Mailbox;
use OCA\ConseilMunicipal\Tests\Integration\Host\Talk;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** A convened meeting that is put off, cancelled, or convened a second time for want of quorum. */
final class MovedMeetingTest extends HostTestCase {
	private static int $halls = 0;

	private ConvenedCouncil $council;

	private function convened(string $startsAt = '2029-06-19T19:00'): void {
		$this->council = new ConvenedCouncil(new TownHall(self::named('moved' . ++self::$halls)), $startsAt);
	}

	public function testAPostponementConvenesToTheNewDateAndAsksForAnswersAgain(): void {
		$this->convened();
		self::assertStatus(200, $this->council->hall->councillor->api('PUT', "/meetings/{$this->council->meetingId()}/answer", ['answer' => 'present']));
		self::assertRefused(409, 'nothing_new', $this->council->room->send($this->council->room->freeze($act = $this->council->room->act('postponement')->data())));
		$changed = $this->council->hall->manager->api('PUT', "/convocations/{$act['id']}/change", ['startsAt' => '2029-06-21T20:30', 'place' => 'Salle des fêtes', 'reason' => 'Salle indisponible'],
			['If-Match' => '"' . $this->council->room->shown()['version'] . '"']);
		self::assertSame(['draft', 'Salle des fêtes'], [$changed->data()['state'], $changed->data()['change']['place']]);
		self::assertSame('2029-06-19T19:00:00+02:00', $this->council->room->room->preparation()['meeting']['startsAt'], 'nothing changes before it is sent');
		self::assertStatus(200, $this->council->room->send($this->council->room->freeze($changed->data())));
		$this->council->room->pump($act['id']);
		$mail = $this->council->last('odile', 2);
		self::assertSame('Report de la séance : conseil municipal, désormais le jeudi 21 juin 2029 à 20 h 30', $mail['subject']);
		foreach (['prévue le mardi 19 juin 2029 à 19 h est reportée', 'Salle des fêtes', 'un nouveau délai court', 'Motif : Salle indisponible', 'à confirmer'] as $word) {
			self::assertStringContainsString($word, $mail['text']);
		}
		foreach (['REQUEST ', "SEQUENCE:1\r\n", 'DTSTART;TZID=Europe/Paris:20290621T203000', 'LOCATION:Salle des fêtes'] as $line) {
			self::assertStringContainsString($line, $mail['calendar']);
		}
		$meeting = $this->council->room->room->preparation()['meeting'];
		self::assertSame(['2029-06-21T20:30:00+02:00', 'Salle des fêtes', 'convened'], [$meeting['startsAt'], $meeting['place'], $meeting['state']]);
		$mine = $this->council->hall->councillor->api('GET', "/meetings/{$this->council->meetingId()}/answer")->data();
		self::assertSame(['present', true], [$mine['answer'], $mine['toConfirm']]);
		self::assertFalse($this->council->hall->councillor->api('PUT', "/meetings/{$this->council->meetingId()}/answer", ['answer' => 'present'])->data()['toConfirm']);
		self::assertStatus(207, $this->council->hall->councillor->dav('PROPFIND', $this->council->hall->folder() . '/2029-06-21 20h30 Conseil municipal'));
	}

	/** A proxy names its meeting: kept for the other date it would count silently. */
	public function testAProxyOfAnotherDateCountsForNothingUntilItsGiverConfirmsIt(): void {
		$this->convened();
		[$odile, $fabrice, $manager] = [$this->council->hall->councillor, $this->council->hall->otherCouncillor, $this->council->hall->manager];
		$path = "/meetings/{$this->council->meetingId()}";
		$ids = array_column($manager->api('GET', "$path/answers")->data()['members'], 'memberId', 'name');
		$asked = ['answer' => 'proxy', 'holderId' => $ids['Fabrice Dunand']];
		self::assertStatus(200, $odile->api('PUT', "$path/answer", $asked));
		self::assertStatus(200, $fabrice->api('PUT', "$path/held-proxy", ['giverId' => $ids['Odile Perrachon'], 'accept' => true]));
		$first = $odile->api('GET', "$path/answer")->data()['given'];
		self::assertFalse($first['toConfirm']);

		$this->council->room->after('postponement', ['startsAt' => '2029-06-26T19:00']);
		self::assertStringContainsString('was for another date', implode("\n", Talk::notices($odile)));
		self::assertTrue($fabrice->api('GET', "$path/answer")->data()['held']['toConfirm']);
		self::assertSame('free', array_column($odile->api('GET', "$path/answer")->data()['colleagues'], 'choice', 'name')['Fabrice Dunand'], 'who carries nothing for this date is free');
		self::assertRefused(409, 'proxy_to_confirm', $fabrice->api('PUT', "$path/held-proxy", ['giverId' => $ids['Odile Perrachon'], 'accept' => true]));

		$again = $odile->api('PUT', "$path/answer", $asked)->data();
		self::assertSame([false, 'asked', false], [$again['toConfirm'], $again['given']['state'], $again['given']['toConfirm']]);
		self::assertNotSame($first['id'], $again['given']['id'], 'another writing, for this date');
		self::assertStringNotContainsString('was for another date', implode("\n", Talk::notices($odile)), 'what is settled waits on no phone');
		self::assertStringNotContainsString('no longer carry', implode("\n", Talk::notices($fabrice)));
		self::assertStatus(200, $fabrice->api('PUT', "$path/held-proxy", ['giverId' => $ids['Odile Perrachon'], 'accept' => true]));
	}

	public function testWhoeverWritesAProxyForTheNewDateComesBeforeAnOlderOne(): void {
		$this->convened();
		$jeanne = $this->council->room->addMember('Jeanne', 'Vuillet', ['email' => $this->council->address('jeanne')])['id'];
		[$odile, $manager] = [$this->council->hall->councillor, $this->council->hall->manager];
		$path = "/meetings/{$this->council->meetingId()}";
		$holder = array_column($manager->api('GET', "$path/answers")->data()['members'], 'memberId', 'name')['Fabrice Dunand'];
		self::assertStatus(200, $odile->api('PUT', "$path/answer", ['answer' => 'proxy', 'holderId' => $holder]));
		self::assertRefused(409, 'holder_taken', $manager->api('PUT', "$path/answers/$jeanne", ['answer' => 'proxy', 'holderId' => $holder]));
		$this->council->room->after('postponement', ['startsAt' => '2029-06-26T19:00']);
		self::assertStatus(200, $manager->api('PUT', "$path/answers/$jeanne", ['answer' => 'proxy', 'holderId' => $holder]));
		self::assertNull($odile->api('GET', "$path/answer")->data()['given']);
		self::assertRefused(409, 'holder_taken', $odile->api('PUT', "$path/answer", ['answer' => 'proxy', 'holderId' => $holder]));
		self::assertStringContainsString('proxy_lapsed', self::occ('conseil_municipal:journal:export', (string)$this->council->hall->councilId)->orFail()->output);
	}

	public function testACancellationTellsEverybodyAndAnswersKindly(): void {
		$this->convened();
		preg_match('#https?://\S+/r/(\S+)#', $this->council->last('odile', 1)['text'], $link);
		$sent = $this->council->room->after('cancellation', ['reason' => 'Alerte météo']);
		self::assertSame(['Odile Perrachon' => 'sent', 'Fabrice Dunand' => 'sent'], array_column($sent['dispatches'], 'state', 'name'));
		$mail = $this->council->last('odile', 2);
		self::assertSame('Annulation de la séance : conseil municipal, mardi 19 juin 2029 à 19 h', $mail['subject']);
		foreach (['sans effet', 'Motif : Alerte météo'] as $word) {
			self::assertStringContainsString($word, $mail['text']);
		}
		self::assertStringNotContainsString('/r/', $mail['text'], 'nobody is asked for an answer');
		foreach (['CANCEL ', "SEQUENCE:1\r\n", "STATUS:CANCELLED\r\n"] as $line) {
			self::assertStringContainsString($line, $mail['calendar']);
		}
		self::assertSame('cancelled', $this->council->room->room->preparation()['meeting']['state']);
		$page = self::host()->anonymous()->send('GET', '/index.php/apps/conseil_municipal/r/' . ($link[1] ?? ''));
		self::assertStatus(200, $page);
		self::assertStringContainsString('This meeting is cancelled', $page->body);
		self::assertRefused(409, 'not_convened', $this->council->hall->councillor->api('PUT', "/meetings/{$this->council->meetingId()}/answer", ['answer' => 'present']));
		self::assertRefused(409, 'cancellation_sent', $this->council->hall->manager->api('POST', "/meetings/{$this->council->meetingId()}/reopen"));
		self::assertRefused(409, 'not_convened', $this->council->room->act('addendum'));
		self::assertSame(['Voirie'], array_column($this->council->read(), 'title'), 'members still see what it was');
	}

	public function testASecondConvocationNeedsItsThreeClearDaysAndNoQuorum(): void {
		$zone = new \DateTimeZone('Europe/Paris');
		$local = static fn (string $day): string => (new \DateTimeImmutable($day, $zone))->format('Y-m-d\T19:00');
		$this->convened();
		self::assertRefused(409, 'not_failed_yet', $this->council->room->act('second', ['startsAt' => $local('+4 days'), 'failedAt' => $local('yesterday'), 'present' => 0]));
		Host\Host::running()->sql('UPDATE oc_conseil_meeting SET starts_at = ? WHERE id = ?', time() - 3600, $this->council->meetingId());
		self::assertRefused(409, 'already_open', $this->council->room->act('cancellation'));
		$failed = ['failedAt' => (new \DateTimeImmutable('now', $zone))->format('Y-m-d\TH:i'), 'present' => 1];
		$act = $this->council->room->act('second', ['startsAt' => $local('+2 days')] + $failed)->data();
		self::assertRefused(409, 'interval_too_short', $this->council->room->send($this->council->room->freeze($act)));
		$later = fn (string $day): array => $this->council->hall->manager->api('PUT', "/convocations/{$act['id']}/change", ['startsAt' => $local($day)] + $failed, ['If-Match' => '"' . $this->council->room->shown()['version'] . '"'])->data();
		self::assertRefused(409, 'francs_too_short', $this->council->room->send($this->council->room->freeze($later('+3 days'))));
		self::assertStatus(200, $this->council->room->send($this->council->room->freeze($later('+4 days'))));
		$this->council->room->pump($act['id']);
		$mail = $this->council->last('fabrice', 2);
		self::assertStringStartsWith('Seconde convocation : conseil municipal, ', $mail['subject']);
		self::assertStringContainsString('quel que soit le nombre de membres présents', $mail['text']);
		self::assertStringContainsString('L. 2121-17', $mail['text']);
		self::assertStringContainsString("SEQUENCE:1\r\n", $mail['calendar']);
	}

	public function testTwoAddendaAPostponementAndACancellationAreFiveMessagesInAll(): void {
		$this->convened();
		$room = $this->council->room;
		foreach (['Cantine', 'Sinistre'] as $title) {
			$room->room->addItem($title);
			$room->after('addendum');
		}
		$room->after('postponement', ['startsAt' => '2029-06-26T19:00']);
		$room->after('cancellation', ['reason' => 'Alerte météo']);
		self::occ('conseil_municipal:digest:send', (string)$this->council->hall->councilId)->orFail();
		self::occ('conseil_municipal:outbox:send');
		$this->council->last('odile', 5);
		$this->council->last('fabrice', 5);
		$calendars = array_map(static function (array $mail): array {
			$lines = str_replace("\r\n ", '', $mail['attachments'][0]['text'] ?? '');
			preg_match('/^SEQUENCE:(\d+)\r$/m', $lines, $sequence);
			preg_match('/^UID:(\S+)\r$/m', $lines, $uid);
			return [$mail['attachments'][0]['method'] ?? null, $sequence[1] ?? null, $uid[1] ?? null];
		}, Mailbox::of($this->council->address('odile')));
		self::assertSame([['REQUEST', '0'], ['REQUEST', '1'], ['REQUEST', '2'], ['REQUEST', '3'], ['CANCEL', '4']], array_map(static fn (array $one): array => [$one[0], $one[1]], $calendars));
		self::assertCount(1, array_unique(array_column($calendars, 2)), 'one meeting for calendars');
		self::assertCount(5, array_unique($this->council->manifests()), 'each act has its own manifest');
		self::assertSame([null, 2, 3], array_column($room->room->preparation()['items'], 'addendum'));
	}
}
