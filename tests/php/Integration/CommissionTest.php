<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\Answer;
use OCA\ConseilMunicipal\Tests\Integration\Host\Client;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\PaperShelf;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** Commissions: who sits in them, what is submitted to them, who reads it, and their opinion on the item. */
final class CommissionTest extends HostTestCase {
	/** @return array{int, int} ids of a commission of Odile (with an account) and Paul (without), and of its meeting to come */
	private static function commission(TownHall $hall): array {
		$odile = self::member($hall, 'Odile', 'odile-' . $hall->suffix);
		$paul = self::member($hall, 'Paul', null);
		$page = $hall->manager->api('POST', "/councils/$hall->councilId/commissions", ['name' => 'Finances', 'presidentId' => $odile, 'memberIds' => [$paul]]);
		self::assertStatus(200, $page);
		$id = $page->data()['commission']['id'];
		$meeting = $hall->staff->api('POST', "/commissions/$id/meetings", ['startsAt' => '2030-01-07T18:30', 'place' => 'Mairie']);
		self::assertStatus(200, $meeting);
		return [$id, $meeting->data()['id']];
	}

	private static function member(TownHall $hall, string $name, ?string $uid): int {
		return $hall->manager->api('POST', "/councils/$hall->councilId/members", ['firstName' => $name, 'lastName' => 'Perrachon', 'function' => 'conseiller', 'channel' => 'paper', 'uid' => $uid])->data()['id'];
	}

	/** @return list<string> subjects of the notices of the app, not those of Nextcloud itself */
	private static function notices(Client $client): array {
		$found = $client->ocs('GET', '/ocs/v2.php/apps/notifications/api/v2/notifications');
		$notices = $found->status === 204 || $found->status === 404 ? [] : $found->data();
		return array_column(array_filter($notices, static fn (array $notice): bool => $notice['app'] === 'conseil_municipal'), 'subject');
	}

	public function testMembersReadTheDraftsOfWhatIsSubmittedToThemAndNobodyElse(): void {
		$hall = new TownHall(self::named('drafts'));
		[$commission, $day] = self::commission($hall);
		$room = new MeetingRoom($hall, '2030-01-22T19:00');
		$item = $room->addItem('Tarifs');
		$other = $room->addItem('Voirie');
		$reads = static fn (Client $client, int $id): int => $client->api('GET', "/items/$id/stakeholders")->status;
		self::assertSame(404, $reads($hall->councillor, $item['id']));

		self::assertStatus(200, $hall->staff->api('POST', "/items/{$item['id']}/submissions", ['commissionId' => $commission, 'commissionMeetingId' => $day]));
		self::assertSame(200, $reads($hall->councillor, $item['id']));
		self::assertSame(404, $reads($hall->councillor, $other['id']), 'an item that was not submitted');
		self::assertSame(404, $reads($hall->otherCouncillor, $item['id']), 'a councillor of another commission');
		self::assertSame(['Tarifs'], array_column($hall->councillor->api('GET', "/commission-meetings/$day")->data()['submissions'], 'title'));
		self::assertStatus(404, $hall->otherCouncillor->api('GET', "/commission-meetings/$day"));
		self::assertSame([], $hall->otherCouncillor->api('GET', "/commissions/$commission")->data()['meetings']);
		self::assertSame([$day], array_column($hall->councillor->api('GET', "/councils/$hall->councilId/home")->data()['commissionMeetings'], 'id'));
		self::assertSame([], $hall->otherCouncillor->api('GET', "/councils/$hall->councilId/home")->data()['commissionMeetings']);

		$submission = $hall->staff->api('GET', "/items/{$item['id']}/submissions")->data()[0]['id'];
		self::assertStatus(200, $hall->staff->api('DELETE', "/submissions/$submission"));
		self::assertSame(404, $reads($hall->councillor, $item['id']), 'no longer submitted');
	}

	public function testASubmissionRepeatedIsHarmless(): void {
		$hall = new TownHall(self::named('again'));
		[$commission, $day] = self::commission($hall);
		$item = (new MeetingRoom($hall))->addItem('Tarifs');
		$submit = static fn (?int $on): array => $hall->staff->api('POST', "/items/{$item['id']}/submissions", ['commissionId' => $commission, 'commissionMeetingId' => $on])->data();
		$first = $submit(null);
		self::assertNull($first[0]['commissionMeetingId']);
		self::assertSame($first, $submit(null));
		self::assertSame([$day], array_column($submit($day), 'commissionMeetingId'));
		self::assertSame([$day], array_column($submit(null), 'commissionMeetingId'), 'it keeps its meeting');
	}

	public function testAnOpinionShowsOnTheItemAndStaysWithIt(): void {
		$hall = new TownHall(self::named('avis'));
		[$commission, $day] = self::commission($hall);
		$room = new MeetingRoom($hall);
		$item = $room->addItem('Tarifs');
		$submitted = $hall->staff->api('POST', "/items/{$item['id']}/submissions", ['commissionId' => $commission, 'commissionMeetingId' => $day])->data()[0];
		self::assertSame(['commissionId' => $commission, 'opinion' => null], $room->preparation()['items'][0]['commission']);
		$say = static fn (?string $opinion, ?string $text, int $version): Answer
			=> $hall->staff->api('PUT', "/submissions/{$submitted['id']}/opinion", ['opinion' => $opinion, 'text' => $text], ['If-Match' => "\"$version\""]);
		self::assertStatus(422, $say('perhaps', null, 1));
		$said = $say('reserved', 'Revoir la tranche 2.', 1)->data()[0];
		self::assertSame(['reserved', 'Revoir la tranche 2.', 'Karim Dahmani'], [$said['opinion'], $said['text'], $said['recordedBy']]);
		self::assertStatus(412, $say('favourable', null, 1));
		self::assertSame('reserved', $room->preparation()['items'][0]['commission']['opinion']);
		self::assertStatus(409, $hall->staff->api('DELETE', "/submissions/{$submitted['id']}"));
		self::assertStatus(409, $hall->staff->api('DELETE', "/commission-meetings/$day"));
		self::assertStatus(409, $hall->manager->api('DELETE', "/commissions/$commission"));

		// Published, every councillor reads the opinion with the item.
		$room->drop('01 Tarifs/note.odt');
		$room->sync();
		$room->publish();
		$read = $hall->otherCouncillor->api('GET', "/meetings/$room->id/reading")->data()['items'][0]['opinions'];
		self::assertSame([['commission' => 'Finances', 'opinion' => 'reserved', 'text' => 'Revoir la tranche 2.', 'date' => '2030-01-07']], $read);
	}

	public function testMembersReadWhatTheirCommissionExaminesUntilThatDayIsOverInTheTimeOfTheCouncil(): void {
		$hall = new TownHall(self::named('over'));
		$zone = new \DateTimeZone('Europe/Paris');
		[$commission, $day] = self::commission($hall);
		$item = (new MeetingRoom($hall))->addItem('Tarifs');
		self::assertStatus(200, $hall->staff->api('POST', "/items/{$item['id']}/submissions", ['commissionId' => $commission, 'commissionMeetingId' => $day]));
		$paper = (new PaperShelf($hall))->add('Piscine')['id'];
		self::assertStatus(200, $hall->staff->api('POST', "/papers/$paper/submissions", ['commissionId' => $commission, 'commissionMeetingId' => $day]));
		$version = 1;
		$held = static function (string $moment) use ($hall, $day, $zone, &$version): void {
			$startsAt = (new \DateTimeImmutable($moment, $zone))->format('Y-m-d\TH:i');
			self::assertStatus(200, $hall->staff->api('PUT', "/commission-meetings/$day", ['startsAt' => $startsAt], ['If-Match' => "\"$version\""]));
			$version++;
		};
		$reads = static fn (Client $client): array => [$client->api('GET', "/items/{$item['id']}/stakeholders")->status, $client->api('GET', "/papers/$paper")->status];

		$isOver = static fn (): array => array_column($hall->councillor->api('GET', "/commissions/$commission")->data()['meetings'], 'over');
		$next = static fn (): ?int => $hall->councillor->api('GET', "/councils/$hall->councilId/commissions")->data()[0]['nextMeeting']['id'] ?? null;
		$held('today 00:00');
		self::assertSame([200, 200], $reads($hall->councillor), 'it began long ago, and is not over before midnight');
		self::assertSame([[false], $day], [$isOver(), $next()]);
		$held('yesterday 23:59');
		self::assertSame([404, 404], $reads($hall->councillor));
		self::assertSame([[true], null], [$isOver(), $next()]);
		self::assertSame(['Tarifs', 'Piscine'], array_column($hall->councillor->api('GET', "/commission-meetings/$day")->data()['submissions'], 'title'), 'the list stays');
		self::assertStatus(200, $hall->staff->api('POST', "/items/{$item['id']}/stakeholders", ['uid' => $hall->councillor->uid]));
		self::assertSame([200, 404], $reads($hall->councillor), 'involved otherwise');
	}

	public function testAPaperIsExaminedAndItsOpinionIsAmongItsPassages(): void {
		$hall = new TownHall(self::named('paper'));
		[$commission, $day] = self::commission($hall);
		$shelf = new PaperShelf($hall);
		$paper = $shelf->add('Chemin du Replat')['id'];
		$shelf->drop('Chemin du Replat/devis.pdf', 'le devis');
		$shelf->sync();
		self::assertStatus(404, $hall->councillor->api('GET', "/papers/$paper/submissions"));

		$submit = static fn (): Answer => $hall->staff->api('POST', "/papers/$paper/submissions", ['commissionId' => $commission, 'commissionMeetingId' => $day]);
		$submitted = $submit()->data()[0];
		self::assertSame([$submitted], $submit()->data(), 'harmless when repeated');
		self::assertSame([null, $paper, null, 'Chemin du Replat', $day], [$submitted['itemId'], $submitted['paperId'], $submitted['meetingId'], $submitted['title'], $submitted['commissionMeetingId']]);
		$seen = $shelf->read($paper, $hall->councillor);
		self::assertSame(['stakeholder', ['devis.pdf']], [$seen['view'], array_column($seen['files'], 'name')]);
		self::assertSame('le devis', $hall->councillor->api('GET', "/papers/$paper/files/{$seen['files'][0]['id']}/content")->body);
		self::assertSame(['Chemin du Replat'], $shelf->titles('', $hall->councillor));
		self::assertSame([], $shelf->titles('', $hall->otherCouncillor));
		self::assertStatus(404, $hall->otherCouncillor->api('GET', "/papers/$paper"));

		self::assertStatus(200, $hall->staff->api('PUT', "/submissions/{$submitted['id']}/opinion", ['opinion' => 'favourable', 'text' => 'À l’unanimité.'], ['If-Match' => '"1"']));
		$passage = $shelf->read($paper)['passages'][0];
		self::assertSame(['commission', 'Finances', '2030-01-07', null, 'favourable', 'À l’unanimité.'], [$passage['role'], $passage['body'], $passage['date'], $passage['itemId'], $passage['opinion'], $passage['text']]);
		self::assertRefused(409, 'opinion_recorded', $hall->staff->api('DELETE', "/submissions/{$submitted['id']}"));
		self::assertRefused(409, 'paper_in_use', $hall->staff->api('DELETE', "/papers/$paper"));
		self::assertStatus(200, $hall->staff->api('PUT', "/submissions/{$submitted['id']}/opinion", ['opinion' => null], ['If-Match' => '"2"']));
		self::assertSame([], $shelf->read($paper)['passages']);
		self::assertSame([], $hall->staff->api('DELETE', "/submissions/{$submitted['id']}")->data());
		self::assertStatus(404, $hall->councillor->api('GET', "/papers/$paper"));
	}

	public function testWhatIsExaminedIsPutInOrder(): void {
		$hall = new TownHall(self::named('order'));
		[$commission, $day] = self::commission($hall);
		$room = new MeetingRoom($hall);
		foreach (['Tarifs', 'Voirie', 'Bois'] as $title) {
			$hall->staff->api('POST', "/items/{$room->addItem($title)['id']}/submissions", ['commissionId' => $commission, 'commissionMeetingId' => $day]);
		}
		$ids = array_column($hall->staff->api('GET', "/commission-meetings/$day")->data()['submissions'], 'id', 'title');
		$order = static fn (array $wanted, ?Client $by = null): Answer => ($by ?? $hall->staff)->api('PUT', "/commission-meetings/$day/order", ['ids' => $wanted]);
		self::assertSame(['Bois', 'Tarifs', 'Voirie'], array_column($order([$ids['Bois'], $ids['Tarifs'], $ids['Voirie']])->data()['submissions'], 'title'));
		self::assertSame(['Voirie', 'Bois', 'Tarifs'], array_column($order([999_999, $ids['Voirie'], 'x'])->data()['submissions'], 'title'), 'what is not named stays in its order');
		self::assertStatus(403, $order([$ids['Tarifs']], $hall->councillor));
		self::assertSame(['Voirie', 'Bois', 'Tarifs'], array_column($hall->councillor->api('GET', "/commission-meetings/$day")->data()['submissions'], 'title'));
	}

	public function testAnItemMovedKeepsItsOpinionAndOneRemovedLeavesTheList(): void {
		$hall = new TownHall(self::named('move'));
		[$commission, $day] = self::commission($hall);
		$room = new MeetingRoom($hall);
		$later = new MeetingRoom($hall, '2027-02-23T19:00');
		$item = $room->addItem('Tarifs');
		$submitted = $hall->staff->api('POST', "/items/{$item['id']}/submissions", ['commissionId' => $commission, 'commissionMeetingId' => $day])->data()[0];
		$hall->staff->api('PUT', "/submissions/{$submitted['id']}/opinion", ['opinion' => 'favourable'], ['If-Match' => '"1"']);
		self::assertStatus(200, $hall->staff->api('POST', "/items/{$item['id']}/move", ['meetingId' => $later->id]));
		self::assertSame('favourable', $later->preparation()['items'][0]['commission']['opinion']);
		self::assertStatus(200, $hall->staff->api('DELETE', "/items/{$item['id']}"));
		self::assertSame([], $hall->staff->api('GET', "/commission-meetings/$day")->data()['submissions']);
		self::assertStatus(200, $hall->staff->api('POST', "/items/{$item['id']}/restore"));
		self::assertSame(['favourable'], array_column($hall->staff->api('GET', "/commission-meetings/$day")->data()['submissions'], 'opinion'));
	}

	public function testACommissionOfAnotherCouncilDoesNotExist(): void {
		$ours = new TownHall(self::named('ours'));
		$theirs = new TownHall(self::named('theirs'));
		[$commission, $day] = self::commission($theirs);
		[$own] = self::commission($ours);
		$item = (new MeetingRoom($ours))->addItem('Tarifs');
		self::assertStatus(404, $ours->manager->api('POST', "/items/{$item['id']}/submissions", ['commissionId' => $commission]));
		self::assertStatus(404, $ours->manager->api('POST', "/items/{$item['id']}/submissions", ['commissionId' => $own, 'commissionMeetingId' => $day]));
		self::assertStatus(404, $ours->manager->api('GET', "/commissions/$commission"));
		self::assertStatus(422, $ours->manager->api('POST', "/councils/$ours->councilId/commissions", ['name' => 'X', 'memberIds' => [self::member($theirs, 'Autre', null)]]));
	}

	public function testMembersWithAnAccountAreConvened(): void {
		$hall = new TownHall(self::named('convene'));
		[, $day] = self::commission($hall);
		$before = count(self::notices($hall->councillor));
		$told = $hall->staff->api('POST', "/commission-meetings/$day/notices");
		self::assertStatus(200, $told);
		self::assertNotNull($told->data()['notifiedAt']);
		self::assertSame([true, false], array_column($told->data()['members'], 'hasAccount'));
		self::assertCount($before + 1, self::notices($hall->councillor));
		self::assertStringContainsString('Monday, January 7, 2030, 18:30', implode(' ', self::notices($hall->councillor)));
		self::assertSame([], self::notices($hall->otherCouncillor));
		$moved = $hall->staff->api('PUT', "/commission-meetings/$day", ['startsAt' => '2030-01-08T18:30'], ['If-Match' => '"1"']);
		self::assertStatus(200, $moved);
		self::assertStatus(412, $hall->staff->api('PUT', "/commission-meetings/$day", ['place' => 'École'], ['If-Match' => '"1"']));
		self::assertStatus(200, $hall->staff->api('PUT', "/commission-meetings/$day", ['cancelled' => true], ['If-Match' => '"2"']));
		self::assertStatus(409, $hall->staff->api('POST', "/commission-meetings/$day/notices"));
	}
}
