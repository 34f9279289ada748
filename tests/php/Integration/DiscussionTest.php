<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\Talk;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** Questions, comments and answers about an item, in the place of mails. */
final class DiscussionTest extends HostTestCase {
	private static TownHall $hall;
	private static int $rapporteurId;
	private static int $count = 0;

	private MeetingRoom $room;
	private Talk $talk;

	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('talk'));
		self::$rapporteurId = self::$hall->manager->api('POST', '/councils/' . self::$hall->councilId . '/members', [
			'firstName' => 'Odile', 'lastName' => 'Perrachon', 'function' => 'adjoint', 'channel' => 'paper', 'uid' => self::uid('odile'),
		])->data()['id'];
	}

	/** An item that Odile presents; Fabrice is an élu who has nothing to do with it. */
	protected function setUp(): void {
		$this->room = new MeetingRoom(self::$hall, '2027-01-19T19:00', 'Séance ' . ++self::$count);
		$item = $this->room->addItem('Tarifs cantine');
		self::assertStatus(200, self::$hall->staff->api('PUT', "/items/{$item['id']}", ['rapporteurId' => self::$rapporteurId], ['If-Match' => "\"{$item['version']}\""]));
		$this->talk = new Talk($item['id']);
		foreach ([self::$hall->staff, self::$hall->manager, self::$hall->councillor, self::$hall->otherCouncillor] as $person) {
			$person->ocs('DELETE', '/ocs/v2.php/apps/notifications/api/v2/notifications');
		}
	}

	private static function uid(string $name): string {
		return $name . '-' . self::$hall->suffix;
	}

	/** @return array{exchanges: int, waiting: int, unread: int} */
	private function line(?string $role = null): array {
		$client = $role === 'manager' ? self::$hall->manager : self::$hall->staff;
		return $client->api('GET', "/meetings/{$this->room->id}/preparation")->data()['items'][0]['talk'];
	}

	public function testAQuestionWaitsUntilSomebodyElseAnswers(): void {
		$question = $this->talk->ask(self::$hall->councillor, 'Le quotient 3 passe de 4,60 € à 4,85 € : on garde l’arrondi ?');
		self::assertSame(['question', 'preparation', true, null], [$question['kind'], $question['audience'], $question['waiting'], $question['resolvedAt']]);
		self::assertSame(['exchanges' => 1, 'waiting' => 1, 'unread' => 1], $this->line());

		$own = $this->talk->answer(self::$hall->councillor, $question, 'Il s’agit du tarif de la garderie.');
		self::assertTrue($own['waiting']);
		$answered = $this->talk->answer(self::$hall->staff, $question, 'Oui.');
		self::assertFalse($answered['waiting']);
		self::assertSame('Karim Dahmani', $answered['resolvedBy']['displayName']);
		self::assertSame(['Il s’agit du tarif de la garderie.', 'Oui.'], array_column($answered['answers'], 'text'));
		self::assertSame(0, $this->line()['waiting']);

		$path = "/messages/{$question['first']['id']}/resolved";
		self::assertTrue(self::$hall->councillor->api('PUT', $path, ['resolved' => false])->data()['waiting']);
		self::assertSame(1, $this->line()['waiting']);
		self::assertFalse(self::$hall->manager->api('PUT', $path, ['resolved' => true])->data()['waiting']);
		self::assertRefused(422, 'no_question', self::$hall->staff->api('PUT', "/messages/{$answered['answers'][0]['id']}/resolved", ['resolved' => true]));
		self::assertRefused(422, 'not_the_first', self::$hall->staff->api('POST', "/messages/{$answered['answers'][0]['id']}/answers", ['text' => 'Et encore']));
	}

	public function testWhatIsSaidWhilePreparingIsForThoseWhoPrepareAndWorkOnTheItem(): void {
		$private = $this->talk->ask(self::$hall->staff, 'La commission était partagée.', 'comment');
		self::assertSame(['La commission était partagée.'], $this->talk->texts(self::$hall->councillor));
		self::assertSame(['La commission était partagée.'], $this->talk->texts(self::$hall->otherStaff));
		$this->mustBeHidden($private['first']['id']);
		self::assertStatus(404, self::$hall->otherCouncillor->api('GET', "/items/{$this->talk->itemId}/messages"));
		self::assertStatus(404, self::$hall->otherCouncillor->api('GET', "/items/{$this->talk->itemId}/readers"));
		self::assertStatus(404, self::$hall->otherCouncillor->api('POST', "/items/{$this->talk->itemId}/messages", ['text' => 'Je peux ?']));
		self::assertRefused(409, 'not_convened', self::$hall->staff->api('POST', "/items/{$this->talk->itemId}/messages", ['text' => 'À tous', 'audience' => 'council']));

		$this->room->convene();
		self::assertSame([], $this->talk->texts(self::$hall->otherCouncillor));
		$this->mustBeHidden($private['first']['id']);
		self::assertRefused(422, 'unknown_value', self::$hall->otherCouncillor->api('POST', "/items/{$this->talk->itemId}/messages", ['text' => 'Entre nous ?', 'audience' => 'preparation']));
	}

	private function mustBeHidden(int $messageId): void {
		foreach ([['POST', '/answers', ['text' => 'Je réponds']], ['PUT', '', ['text' => 'Autre']], ['DELETE', '', null], ['PUT', '/resolved', ['resolved' => true]]] as [$method, $path, $body]) {
			self::assertRefused(404, 'not_found', self::$hall->otherCouncillor->api($method, "/messages/$messageId$path", $body));
		}
	}

	public function testAQuestionAskedAfterTheConvocationIsForWhoeverReadsTheItem(): void {
		$this->talk->ask(self::$hall->staff, 'À vérifier avant l’envoi');
		$this->room->convene();
		$question = $this->talk->ask(self::$hall->otherCouncillor, 'Combien d’enfants sont concernés ?');
		self::assertSame(['council', true], [$question['audience'], $question['canResolve']]);
		self::assertSame(['Combien d’enfants sont concernés ?', 'À vérifier avant l’envoi'], $this->talk->texts(self::$hall->councillor));

		$comment = $this->talk->ask(self::$hall->staff, 'Je prépare la réponse', 'comment');
		self::assertSame('preparation', $comment['audience']);
		self::assertSame('council', $this->talk->answer(self::$hall->staff, $question, '112 enfants.')['audience']);
		$read = $this->talk->read(self::$hall->otherCouncillor);
		self::assertSame([false, true, 1], [$read['isPrivate'], $read['isConvened'], count($read['exchanges'])]);
		self::assertSame(['112 enfants.'], array_column($read['exchanges'][0]['answers'], 'text'));
		self::assertRefused(403, 'not_yours', self::$hall->otherCouncillor->api('PUT', "/messages/{$read['exchanges'][0]['answers'][0]['id']}", ['text' => '0 enfant']));
	}

	public function testWhoIsNamedIsToldAtOnceAndOnlyThen(): void {
		$this->talk->ask(self::$hall->staff, 'Sans nommer personne');
		self::assertSame([], Talk::notices(self::$hall->councillor));
		$question = $this->talk->ask(self::$hall->staff, 'Votre avis, @' . self::uid('odile') . ' ?');
		self::assertSame([['uid' => self::uid('odile'), 'displayName' => 'Odile Perrachon']], $question['first']['mentions']);
		self::assertSame(["Karim Dahmani names you about “Tarifs cantine” (Séance " . self::$count . ')'], Talk::notices(self::$hall->councillor));
		$this->talk->seen(self::$hall->councillor);
		self::assertSame([], Talk::notices(self::$hall->councillor));

		$this->talk->answer(self::$hall->councillor, $question, 'Favorable.');
		self::assertSame(["Odile Perrachon answers your question about “Tarifs cantine” (Séance " . self::$count . ')'], Talk::notices(self::$hall->staff));
		$this->talk->seen(self::$hall->staff);
		self::assertSame([], Talk::notices(self::$hall->staff));
	}

	public function testNamingSomebodyWhoMayNotReadIsRefusedAndNothingIsSent(): void {
		$stranger = new TownHall(self::named('far') . self::$count);
		foreach (["valerie-$stranger->suffix" => 'mention_unknown', 'nobody.at.all' => 'mention_unknown', self::uid('fabrice') => 'mention_not_involved'] as $account => $code) {
			self::assertRefused(422, $code, self::$hall->staff->api('POST', "/items/{$this->talk->itemId}/messages", ['text' => "Qu’en dit @$account ?"]));
		}
		self::assertSame([], $this->talk->texts(self::$hall->staff));
		self::assertSame([], Talk::notices(self::$hall->otherCouncillor));

		$names = static fn (string $query): array => array_column(self::$hall->staff->api('GET', $query)->data(), 'displayName');
		self::assertSame(['Odile Perrachon', 'Léa Roux', 'Valérie Mermet'], $names("/items/{$this->talk->itemId}/readers"));
		self::assertSame([], $names("/items/{$this->talk->itemId}/readers?search=fabrice"));
		$this->room->convene();
		self::assertSame(['Fabrice Dunand'], $names("/items/{$this->talk->itemId}/readers?search=fabrice&audience=council"));
		self::assertSame('council', $this->talk->ask(self::$hall->staff, 'Et vous, @' . self::uid('fabrice') . ' ?')['audience']);
	}

	public function testWordsAreChangedAndWithdrawnByWhoWroteThem(): void {
		$question = $this->talk->ask(self::$hall->councillor, 'Quel quotien ?');
		$path = "/messages/{$question['first']['id']}";
		$edited = self::$hall->councillor->api('PUT', $path, ['text' => 'Quel quotient ?'])->data();
		self::assertSame('Quel quotient ?', $edited['first']['text']);
		self::assertNotNull($edited['first']['editedAt']);
		self::assertRefused(403, 'not_yours', self::$hall->manager->api('PUT', $path, ['text' => 'Autre chose']));
		self::assertRefused(403, 'not_yours', self::$hall->manager->api('DELETE', $path));

		$this->talk->answer(self::$hall->staff, $question, 'Le troisième.');
		$withdrawn = self::$hall->councillor->api('DELETE', $path)->data();
		self::assertSame([true, '', 'Le troisième.'], [$withdrawn['first']['withdrawn'], $withdrawn['first']['text'], $withdrawn['answers'][0]['text']]);
		self::assertRefused(409, 'message_withdrawn', self::$hall->councillor->api('PUT', $path, ['text' => 'Je reviens']));
		self::assertSame(0, $this->line()['waiting']);
	}

	public function testEachPersonKnowsWhatIsNewForThem(): void {
		$question = $this->talk->ask(self::$hall->councillor, 'Un');
		$this->talk->ask(self::$hall->staff, 'Deux', 'comment');
		self::assertSame([1, 2], [$this->line()['unread'], $this->line('manager')['unread']]);
		$this->talk->seen(self::$hall->manager);
		self::assertSame([1, 0], [$this->line()['unread'], $this->line('manager')['unread']]);
		$this->talk->answer(self::$hall->councillor, $question, 'Trois');
		self::assertSame([2, 1], [$this->line()['unread'], $this->line('manager')['unread']]);
		$read = $this->talk->read(self::$hall->manager)['exchanges'][0];
		self::assertSame([false, true], [$read['first']['news'], $read['answers'][0]['news']]);

		// A mark never goes back, nor further than what there is.
		self::assertStatus(200, self::$hall->manager->api('PUT', "/items/{$this->talk->itemId}/messages/read", ['lastId' => 999_999_999]));
		self::assertStatus(200, self::$hall->manager->api('PUT', "/items/{$this->talk->itemId}/messages/read", ['lastId' => 1]));
		self::assertSame(0, $this->line('manager')['unread']);
		$this->talk->ask(self::$hall->councillor, 'Quatre');
		self::assertSame(1, $this->line('manager')['unread']);
	}

	public function testTheSameMessageSentTwiceIsSaidOnce(): void {
		$send = fn (): array => self::$hall->staff->api('POST', "/items/{$this->talk->itemId}/messages", ['text' => 'Une fois', 'key' => 'a-key'])->data();
		self::assertSame($send()['first']['id'], $send()['first']['id']);
		$answer = fn (int $id): array => self::$hall->councillor->api('POST', "/messages/$id/answers", ['text' => 'Une réponse', 'key' => 'another'])->data();
		$answer($send()['first']['id']);
		self::assertCount(1, $answer($send()['first']['id'])['answers']);
		self::assertCount(1, Talk::notices(self::$hall->staff));
	}

	public function testMarkupIsTextAndLongTextsAreRefused(): void {
		$html = '<img src=x onerror=alert(1)> **gras** <b>non</b>';
		self::assertSame($html, $this->talk->ask(self::$hall->staff, $html)['first']['text']);
		self::assertSame(10_000, mb_strlen($this->talk->ask(self::$hall->staff, str_repeat('é', 10_000))['first']['text']));
		foreach ([str_repeat('x', 10_001), str_repeat('délib ', 100_000)] as $text) {
			$refused = self::$hall->staff->api('POST', "/items/{$this->talk->itemId}/messages", ['text' => $text]);
			self::assertRefused(422, 'too_long', $refused);
			self::assertLessThan(2000, strlen($refused->body));
		}
		self::assertRefused(422, 'required', self::$hall->staff->api('POST', "/items/{$this->talk->itemId}/messages", ['text' => '  ']));
		self::assertCount(2, $this->talk->texts(self::$hall->staff));
	}

	public function testAnExchangeMayBeAboutADocumentOfTheItem(): void {
		$this->room->drop('01 Tarifs cantine/note.odt');
		$this->room->drop('lost.pdf');
		$this->room->sync();
		$about = fn (string $name): \OCA\ConseilMunicipal\Tests\Integration\Host\Answer => self::$hall->staff->api('POST', "/items/{$this->talk->itemId}/messages", [
			'text' => 'Page 2 ?', 'documentId' => $this->room->document($name)['id'],
		]);
		self::assertSame('note.odt', $about('note.odt')->data()['documentName']);
		self::assertRefused(422, 'unknown_document', $about('lost.pdf'));
	}

	public function testWhoeverIsGoneKeepsTheirName(): void {
		$gone = self::named('gone') . self::$count;
		self::host()->createUser($gone, 'Jeanne Partie', 'agents-' . self::$hall->suffix);
		$question = $this->talk->ask(self::as($gone), 'Qui reprend ce dossier, @' . self::uid('karim') . ' ?');
		self::assertSame(0, self::occ('user:delete', $gone)->code);
		$read = $this->talk->read(self::$hall->staff)['exchanges'][0]['first'];
		self::assertSame(['uid' => '', 'displayName' => 'Jeanne Partie'], $read['author']);
		self::assertRefused(403, 'not_yours', self::$hall->manager->api('PUT', "/messages/{$question['first']['id']}", ['text' => 'Moi']));
		self::assertFalse($this->talk->answer(self::$hall->staff, $question, 'Moi.')['waiting']);
	}
}
